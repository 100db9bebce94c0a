import static io.carml.util.RmlMappingLoader.build;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** CARML, streaming: statements go to the writer as they come. Compiled by the benchmarks against CARML's own class path. */
public final class CarmlRun {

    private CarmlRun() {}

    /** Arguments: mapping, folder of the input, output. */
    public static void main(String[] args) throws Exception {
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .triplesMaps(build().load(RDFFormat.TURTLE, Path.of(args[0])))
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .fileResolver(Path.of(args[1]))
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
            RDFWriter writer = Rio.createWriter(RDFFormat.NTRIPLES, out);
            writer.startRDF();
            mapper.map().doOnNext(writer::handleStatement).blockLast();
            writer.endRDF();
        }
    }
}
