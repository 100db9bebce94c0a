package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.mapping.Compiling.map;
import static org.linkbank.mapping.Compiling.objects;
import static org.linkbank.mapping.Compiling.problems;
import static org.linkbank.mapping.Compiling.things;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;

class MappingsTest {

    private static final String MAPPED = "[ rml:predicate ex:about ; rml:objectMap [ rml:termType rml:IRI ;"
            + " rml:functionExecution [ rml:function lbf:valueMap ;"
            + " rml:input [ rml:parameter lbf:value ; rml:inputValueMap [ rml:reference \"$.tag\" ] ] ,"
            + " [ rml:parameter lbf:table ; rml:inputValue \"%s\" ] ] ] ]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private void scheme(String name, String notation) throws IOException {
        Files.createDirectories(folder.resolve("vocab/schemes"));
        Files.writeString(
                folder.resolve("vocab/schemes/" + name + ".ttl"),
                "<http://example.org/c> <http://www.w3.org/2004/02/skos/core#notation> \"" + notation + "\" .");
    }

    @Test
    void allProblemsAreToldAtOnceWithLineTriplesMapAndTerm() {
        List<Problem> problems = problems(
                folder,
                things(
                        "[ rml:predicate \"no\" ; rml:objectMap [ rml:reference \"$.a[\" ] ] ,"
                                + " [ rml:predicate ex:a ; rml:objectMap [ rml:reference \"$.a\" ; rml:template \"{$.b}\" ] ] ,"
                                + " [ rml:predicate ex:b ; rml:objectMap [ rml:reference \"$.a\" ; rml:language \"english!\" ] ]"));
        assertThat(problems)
                .extracting(Problem::toString)
                .hasSize(4)
                .allMatch(text -> text.startsWith("mappings/things/mapping.rml.ttl:"))
                .allMatch(text -> text.contains(" <#Thing>, "));
        assertThat(problems)
                .extracting(Problem::found)
                .contains("\"no\"", "rml:reference and rml:template", "\"english!\"");
    }

    @Test
    void brokenTurtleIsToldWithItsLine() {
        assertThat(problems(folder, "<#A> a rml:TriplesMap ;;; nonsense"))
                .singleElement()
                .extracting(Problem::where)
                .isEqualTo("mappings/things/mapping.rml.ttl:5");
    }

    @Test
    void olderVocabularyIsRefusedByName() {
        assertThat(problems(folder, "<#A> <http://semweb.mmlab.be/ns/rml#logicalSource> [] ."))
                .extracting(Problem::expected)
                .contains("a term of <http://w3id.org/rml/>");
    }

    @Test
    void compressionAndOtherEncodingsAreRefused() {
        String turtle = things("[ rml:predicate ex:a ; rml:objectMap [ rml:reference \"$.a\" ] ]")
                .replace("rml:path", "rml:compression rml:gzip ; rml:encoding ex:latin1 ; rml:path");
        assertThat(problems(folder, turtle))
                .extracting(Problem::expected)
                .contains("rml:none", "rml:UTF-8 or rml:UTF-16");
    }

    @Test
    void missingFileIsAProblemAndNoException() {
        assertThat(Mappings.compile(folder.resolve("none.rml.ttl"), folder)).isInstanceOf(Compilation.Invalid.class);
    }

    @Test
    void graphMapsAreRefusedForRecordsAndTakenForFiles() throws IOException {
        String turtle = things("[ rml:graph ex:g ; rml:predicate ex:a ; rml:objectMap [ rml:reference \"$.a\" ] ]");
        assertThat(problems(folder, turtle))
                .extracting(Problem::where)
                .singleElement()
                .asString()
                .contains("rml:graphMap");
        Path file = folder.resolve("mappings/things/mapping.rml.ttl");
        Compilation forFiles = Mappings.compileForFiles(file, folder);
        assertThat(forFiles).isInstanceOf(Compilation.Compiled.class);
        Mapping mapping = ((Compilation.Compiled) forFiles).mapping();
        assertThat(map(mapping, "{\"id\":1,\"a\":2}")).isInstanceOf(MappingResult.Rejected.class);
    }

    @Test
    void joinWithAnotherSourceIsRefusedForRecords() {
        String other = things("[ rml:predicate ex:a ; rml:objectMap [ rml:parentTriplesMap <#Other> ;"
                        + " rml:joinCondition [ rml:child \"$.a\" ; rml:parent \"$.b\" ] ] ]")
                + """
                <#Other> a rml:TriplesMap ;
                    rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "others.json" ] ;
                        rml:referenceFormulation rml:JSONPath ; rml:iterator "$[*]" ] ;
                    rml:subjectMap [ rml:template "other/{$.b}" ] .
                """;
        assertThat(problems(folder, other)).extracting(Problem::expected).containsExactly("a join within the record");
    }

    @Test
    void joinsWorkInsideARecord() {
        Mapping mapping = Compiling.mapping(
                folder, things("[ rml:predicate ex:name ; rml:objectMap [ rml:reference \"$.name\" ] ]") + """
                        <#Feature> a rml:TriplesMap ;
                            rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "things.json" ] ;
                                rml:referenceFormulation rml:JSONPath ; rml:iterator "$.things[*].features[*]" ] ;
                            rml:subjectMap [ rml:template "feature/{$.id}" ] ;
                            rml:predicateObjectMap [ rml:predicate ex:at ; rml:objectMap [ rml:parentTriplesMap <#Place> ;
                                rml:joinCondition [ rml:child "$.place" ; rml:parent "$.id" ] ] ] .
                        <#Place> a rml:TriplesMap ;
                            rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "things.json" ] ;
                                rml:referenceFormulation rml:JSONPath ; rml:iterator "$.things[*].places[*]" ] ;
                            rml:subjectMap [ rml:template "place/{$.id}" ] .
                        """);
        String json = "{\"id\":1,\"features\":[{\"id\":5,\"place\":\"b\"}],\"places\":[{\"id\":\"a\"},{\"id\":\"b\"}]}";
        assertThat(objects(map(mapping, json), "at")).containsExactly("<http://example.org/id/src/place/b>");
    }

    @Test
    void valuesAreLookedUpAndTheUnknownIsReported() throws IOException {
        scheme("tags", "f");
        Mapping mapping = things(folder, MAPPED.formatted("schemes/tags"));
        assertThat(objects(map(mapping, "{\"id\":1,\"tag\":\"f\"}"), "about"))
                .containsExactly("<http://example.org/c>");
        MappingResult.Rejected nothing = (MappingResult.Rejected) map(mapping, "{\"id\":1,\"tag\":\"g\"}");
        assertThat(nothing.problems()).isNotEmpty();
        Mapping typed = Compiling.mapping(
                folder, things(MAPPED.formatted("schemes/tags") + " , [ rml:predicate ex:is ; rml:object ex:Thing ]"));
        assertThat(((MappingResult.Mapped) map(typed, "{\"id\":1,\"tag\":\"g\"}")).warnings())
                .extracting(Problem::toString)
                .containsExactly("mappings/things/mapping.rml.ttl <#Thing>, lbf:valueMap of $.tag: expected a value of"
                        + " schemes/tags, found \"g\".");
    }

    @Test
    void changedCrosswalkChangesTheVersion() throws IOException {
        scheme("tags", "f");
        String before = things(folder, MAPPED.formatted("schemes/tags")).version();
        scheme("tags", "g");
        assertThat(things(folder, MAPPED.formatted("schemes/tags")).version()).isNotEqualTo(before);
    }

    @Test
    void crosswalkThatIsNotThereOrLiesElsewhereIsAProblem() {
        assertThat(problems(folder, things(MAPPED.formatted("schemes/none"))))
                .extracting(Problem::found)
                .containsExactly("\"schemes/none\", which is none");
        assertThat(problems(folder, things(MAPPED.formatted("../../etc/x"))))
                .extracting(Problem::found)
                .containsExactly("\"../../etc/x\", which is none");
    }

    @Test
    void mappingInAZipCompilesAlike() throws IOException {
        scheme("tags", "f");
        String version = things(folder, MAPPED.formatted("schemes/tags")).version();
        URI zip = URI.create("jar:" + folder.resolve("defaults.zip").toUri());
        try (FileSystem jar = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.createDirectories(jar.getPath("/defaults/mappings/things"));
            Files.createDirectories(jar.getPath("/defaults/vocab/schemes"));
            Path file = jar.getPath("/defaults/mappings/things/mapping.rml.ttl");
            Files.copy(folder.resolve("mappings/things/mapping.rml.ttl"), file);
            Files.copy(folder.resolve("vocab/schemes/tags.ttl"), jar.getPath("/defaults/vocab/schemes/tags.ttl"));
            Compilation compilation = Mappings.compile(file, jar.getPath("/defaults/vocab"));
            assertThat(((Compilation.Compiled) compilation).mapping().version()).isEqualTo(version);
        }
    }

    @Test
    void recordsInAnotherFormOrOfAnotherKindAreRejected() {
        Mapping mapping = things(folder, "[ rml:predicate ex:a ; rml:objectMap [ rml:reference \"$.a\" ] ]");
        assertThat(mapping.map(Compiling.record(RecordForm.CSV, "id\r\n1\r\n"), Compiling.IRIS))
                .isInstanceOf(MappingResult.Rejected.class);
    }
}
