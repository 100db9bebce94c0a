package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query that looks values up must say; what it finds is in the cases of mappings/rdf. */
class QueryTablesTest {

    private static final String QUERY = """
            PREFIX lbf: <https://linkbank.org/vocab/function#>
            PREFIX schema: <https://schema.org/>
            CONSTRUCT { ?subject schema:about ?concept }
            WHERE { ?subject schema:keywords ?word . %s lbf:valueMap ?concept }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aTableThatIsNotThereIsAProblemOfTheMapping() throws IOException {
        assertThat(problems("(?word \"crosswalks/none\")"))
                .contains("a table of vocab")
                .contains("crosswalks/none");
    }

    @Test
    void aLookupWithoutATableIsAProblemOfTheMapping() throws IOException {
        assertThat(problems("?word")).contains("lbf:valueMap ?concept");
        assertThat(problems("(?word ?table)")).contains("lbf:valueMap ?concept");
        assertThat(problems("(?word \"crosswalks/terms\" 3)")).contains("lbf:valueMap ?concept");
    }

    @Test
    void aTableCountsForTheVersion() throws IOException {
        Path vocab = Files.createDirectories(folder.resolve("vocab/crosswalks"));
        Files.writeString(
                vocab.resolve("terms.ttl"), "<http://example.org/a> <http://example.org/b> <http://example.org/c> .");
        String before = version();
        Files.writeString(
                vocab.resolve("terms.ttl"), "<http://example.org/a> <http://example.org/b> <http://example.org/d> .");

        assertThat(version()).isNotEqualTo(before);
    }

    private String version() throws IOException {
        Compilation compiled = compile("(?word \"crosswalks/terms\")");
        assertThat(compiled).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compiled).mapping().version();
    }

    private String problems(String subject) throws IOException {
        Compilation compiled = compile(subject);
        assertThat(compiled).isInstanceOf(Compilation.Invalid.class);
        return ((Compilation.Invalid) compiled).problems().toString();
    }

    private Compilation compile(String subject) throws IOException {
        Path file = Files.createDirectories(folder.resolve("mappings/words")).resolve("mapping.rq");
        Files.writeString(file, QUERY.formatted(subject));
        return Mappings.compile(file, folder.resolve("vocab"));
    }
}
