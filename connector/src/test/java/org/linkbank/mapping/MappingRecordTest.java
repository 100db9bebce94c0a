package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.mapping.Compiling.map;
import static org.linkbank.mapping.Compiling.objects;
import static org.linkbank.mapping.Compiling.things;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.record.Problem;

class MappingRecordTest {

    private static final String NAME = "[ rml:predicate ex:name ; rml:objectMap [ rml:reference \"$.name\" ] ]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void relativeTemplatesResolveAgainstTheSource() {
        MappingResult result = map(things(folder, NAME), "{\"id\":7,\"name\":\"A\"}");
        assertThat(((MappingResult.Mapped) result).graph().graph().stream())
                .allMatch(triple -> triple.getSubject().getURI().equals("http://example.org/id/src/thing/7"));
        assertThat(objects(result, "name")).containsExactly("\"A\"");
    }

    @Test
    void arrayWhereTextIsExpectedRejectsTheRecordByName() {
        MappingResult result = map(things(folder, NAME), "{\"id\":7,\"name\":[\"A\"]}");
        assertThat(((MappingResult.Rejected) result).problems())
                .extracting(Problem::toString)
                .containsExactly("mappings/things/mapping.rml.ttl <#Thing>, $.name: expected text, found array.");
    }

    @Test
    void malformedIriIsLeftOutWithAWarning() {
        Mapping mapping = things(
                folder,
                "[ rml:predicate ex:page ; rml:objectMap [ rml:reference \"$.url\" ; rml:termType rml:IRI ] ] , "
                        + NAME);
        MappingResult result = map(mapping, "{\"id\":7,\"name\":\"A\",\"url\":\"http://a b\"}");
        assertThat(objects(result, "page")).isEmpty();
        assertThat(objects(result, "name")).hasSize(1);
        assertThat(((MappingResult.Mapped) result).warnings())
                .extracting(Problem::toString)
                .containsExactly("mappings/things/mapping.rml.ttl <#Thing>, $.url: expected an IRI, found a space at"
                        + " character 9 of it.");
    }

    @Test
    void recordWithoutASubjectIsRejected() {
        assertThat(map(things(folder, NAME), "{\"name\":\"A\"}")).isInstanceOf(MappingResult.Rejected.class);
    }

    @Test
    void kindIsTheStemOfTheFileAndIteratorIsTheShortest() {
        Mapping mapping = things(folder, NAME);
        assertThat(mapping.kinds()).containsExactly("things");
        assertThat(mapping.iterator("things")).contains("$.things[*]");
        assertThat(mapping.name()).isEqualTo("things");
        assertThat(mapping.version()).matches("things [0-9a-f]{12}");
    }

    @Test
    void changedMappingHasAnotherVersion() {
        String before = things(folder, NAME).version();
        assertThat(things(folder, NAME).version()).isEqualTo(before);
        assertThat(things(folder, NAME + " # changed").version()).isNotEqualTo(before);
    }

    @Test
    void longerIteratorsIterateInsideTheRecord() {
        Mapping mapping = Compiling.mapping(folder, Compiling.things(NAME) + PART);
        MappingResult result = map(mapping, "{\"id\":7,\"name\":\"A\",\"parts\":[{\"name\":\"x\"},{\"name\":\"y\"}]}");
        assertThat(objects(result, "part")).containsExactly("\"x\"", "\"y\"");
    }

    @Test
    void blankNodesAreSkolemisedAlikeEachTime() {
        Mapping mapping = Compiling.mapping(folder, Compiling.things(NAME) + PART);
        String json = "{\"id\":7,\"name\":\"A\",\"parts\":[{\"name\":\"x\"},{\"name\":\"y\"}]}";
        MappingResult.Mapped first = (MappingResult.Mapped) map(mapping, json);
        MappingResult.Mapped second = (MappingResult.Mapped) map(mapping, json);
        assertThat(first.graph().graph().stream()
                        .filter(triple -> triple.getSubject().isBlank()))
                .isEmpty();
        assertThat(List.copyOf(first.graph().graph().find().toList()))
                .containsExactlyInAnyOrderElementsOf(
                        second.graph().graph().find().toList());
    }

    @Test
    void triplesMapsThatShareASubjectMapMakeBlankNodesOfTheirOwn() {
        Mapping mapping = Compiling.mapping(
                folder,
                Compiling.things(NAME)
                        + PART.replace("[ rml:termType rml:BlankNode ]", "<#fresh>")
                        + PART.replace("[ rml:termType rml:BlankNode ]", "<#fresh>")
                                .replace("<#Part>", "<#Place>")
                                .replace("parts", "places")
                                .replace("ex:part", "ex:place")
                        + "<#fresh> rml:termType rml:BlankNode .");
        MappingResult.Mapped mapped = (MappingResult.Mapped)
                map(mapping, "{\"id\":7,\"name\":\"A\",\"parts\":[{\"name\":\"x\"}],\"places\":[{\"name\":\"y\"}]}");
        assertThat(mapped.graph().graph().stream()
                        .map(triple -> triple.getSubject())
                        .distinct())
                .hasSize(3);
    }

    private static final String PART = """
            <#Part> a rml:TriplesMap ;
                rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "things.json" ] ;
                    rml:referenceFormulation rml:JSONPath ; rml:iterator "$.things[*].parts[*]" ] ;
                rml:subjectMap [ rml:termType rml:BlankNode ] ;
                rml:predicateObjectMap [ rml:predicate ex:part ; rml:objectMap [ rml:reference "$.name" ] ] .
            """;
}
