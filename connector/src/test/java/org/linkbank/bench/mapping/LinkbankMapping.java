package org.linkbank.bench.mapping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.FileSources;
import org.linkbank.mapping.Mappings;
import org.linkbank.mapping.StreamOptions;

/** The engine, as {@code ./linkbank map} runs it. */
public final class LinkbankMapping {

    private LinkbankMapping() {}

    /** Arguments: the mapping, the JSON file, the N-Triples file. */
    public static void main(String[] args) throws IOException {
        Path mapping = Path.of(args[0]);
        if (!(Mappings.compile(mapping, mapping) instanceof Compilation.Compiled compiled)) {
            throw new IllegalStateException(Mappings.compile(mapping, mapping).toString());
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
            StreamRDF out = StreamRDFWriter.getWriterStream(file, Lang.NTRIPLES);
            FileSources input = FileSources.of(Path.of(args[1]), compiled.mapping());
            compiled.mapping().stream(input, StreamOptions.strict("http://example.org/id/aliss/"), out);
        }
    }
}
