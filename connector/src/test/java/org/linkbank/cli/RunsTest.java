package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source warns of must not bury what the others have to say. */
class RunsTest {

    private static final String PARTNER = """
            - templatedRoute:
                routeTemplateRef: pull-file
                routeId: library
                parameters:
                  - {name: source, value: library}
                  - {name: name, value: A library}
                  - {name: url, value: books.json}
                  - {name: schedule, value: 0 0 2 * * ?}
                  - {name: mapping, value: library}
            """;

    private static final String MAPPING = """
            @prefix lbf: <https://linkbank.org/vocab/function#> .
            @prefix rml: <http://w3id.org/rml/> .
            @prefix schema: <https://schema.org/> .
            <#File> a rml:RelativePathSource ; rml:root rml:MappingDirectory ; rml:path "books.json" .
            <#Book> a rml:TriplesMap ;
                rml:logicalSource [ rml:source <#File> ; rml:referenceFormulation rml:JSONPath ; rml:iterator "$.books[*]" ] ;
                rml:subjectMap [ rml:template "book/{$.id}" ; rml:class schema:CreativeWork ] ;
                rml:predicateObjectMap [ rml:predicate schema:name ; rml:objectMap [ rml:reference "$.name" ] ] %s .
            """;

    /** Warnings are gathered by field, so there are as many as fields. */
    private static final String FIELD = """
            , [ rml:predicate schema:about ; rml:objectMap [ rml:termType rml:IRI ; rml:functionExecution [
                rml:function lbf:valueMap ;
                rml:input [ rml:parameter lbf:table ; rml:inputValue "schemes/category" ] ,
                    [ rml:parameter lbf:value ; rml:inputValueMap [ rml:reference "$.about%d" ] ] ] ] ]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Shell shell = new Shell();

    @Test
    void amongOtherRunsAFewWarningsAreShownAndAloneAllOfThem() throws IOException {
        TestHome home = new TestHome(folder, shell);
        home.write("routes/books.example.org.camel.yaml", PARTNER);
        home.write("mappings/library/mapping.rml.ttl", MAPPING.formatted(fields(FIELD::formatted)));
        home.write("books.json", "{\"books\":[{\"id\":1,\"name\":\"Book\"%s}]}".formatted(fields(RunsTest::value)));
        assertThat(home.run("sync", "library")).as(shell.err()).isEqualTo(ExitCode.DONE);

        assertThat(home.run("runs")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().lines().filter(line -> line.contains("unknown-")))
                .hasSize(3);
        assertThat(shell.out()).contains("2 more warnings; `linkbank runs library`");
        assertThat(home.run("runs", "library")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().lines().filter(line -> line.contains("unknown-")))
                .hasSize(5);
    }

    private static String value(int field) {
        return ",\"about" + field + "\":\"unknown-" + field + "\"";
    }

    private static String fields(IntFunction<String> text) {
        return IntStream.rangeClosed(1, 5).mapToObj(text).collect(Collectors.joining());
    }
}
