package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.linkbank.split.SplitException;

/**
 * A test case in the form of the official ones: mapping.ttl, its inputs, and output.nq or, where an error is due, none; a case
 * of our own then has expected.err, with what the message must say.
 */
record RmlCase(Path folder) {

    private static final String BASE = "http://example.com/";

    static Stream<RmlCase> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<RmlCase> cases = entries.filter(entry -> Files.exists(entry.resolve("mapping.ttl")))
                    .sorted()
                    .map(RmlCase::new)
                    .toList();
            return cases.stream();
        }
    }

    void verify() throws IOException {
        Path expected = folder.resolve("output.nq");
        if (!Files.exists(expected)) {
            expectError();
            return;
        }
        DatasetGraph actual = run();
        assertThat(IsoMatcher.isomorphic(read(expected), actual))
                .as(() -> "found\n" + actual)
                .isTrue();
    }

    /** Any error for an official case; one that says what expected.err holds for a case of our own. */
    private void expectError() throws IOException {
        Path expected = folder.resolve("expected.err");
        String words = Files.exists(expected) ? Files.readString(expected).strip() : "expected ";
        try {
            fail("expected an error, found\n" + run());
        } catch (InvalidMapping | MappingException | SplitException e) {
            assertThat(e).hasMessageContaining(words);
        }
    }

    private DatasetGraph run() {
        Compilation compilation = Mappings.compileForFiles(folder.resolve("mapping.ttl"), folder);
        if (compilation instanceof Compilation.Compiled compiled) {
            DatasetGraph found = DatasetGraphFactory.create();
            compiled.mapping().stream(
                    FileSources.asDeclared(), StreamOptions.strict(BASE), StreamRDFLib.dataset(found));
            return found;
        }
        throw new InvalidMapping(compilation.toString());
    }

    private static DatasetGraph read(Path nquads) throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.create();
        RDFParser.fromString(escapeSpaces(Files.readString(nquads)), Lang.NQUADS)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                .parse(graphs);
        return graphs;
    }

    /** One case holds IRIs with spaces on purpose (rml:UnsafeIRI), which a reader takes only as escapes. */
    private static String escapeSpaces(String nquads) {
        return Pattern.compile("<[^<>]*>").matcher(nquads).replaceAll(iri -> iri.group()
                .replace(" ", "\\\\u0020"));
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }

    /** The mapping was refused. */
    static final class InvalidMapping extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidMapping(String message) {
            super(message);
        }
    }
}
