package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.riot.out.NodeFmtLib;
import org.linkbank.record.Iris;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;

/** Short ways for tests to write a mapping down, compile it and map a record with it. */
final class Compiling {

    static final Iris IRIS = new Iris("http://example.org");

    private static final String PREFIXES = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix lbf: <https://linkbank.org/vocab/function#> .
            @prefix ex: <http://example.org/ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private Compiling() {}

    /** A mapping of things.json, one triples map, whose predicate-object maps are given. */
    static Mapping things(Path folder, String predicateObjectMaps) {
        return mapping(folder, things(predicateObjectMaps));
    }

    static String things(String predicateObjectMaps) {
        return """
                <#Thing> a rml:TriplesMap ;
                    rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "things.json" ] ;
                        rml:referenceFormulation rml:JSONPath ; rml:iterator "$.things[*]" ] ;
                    rml:subjectMap [ rml:template "thing/{$.id}" ] ;
                    rml:predicateObjectMap %s .
                """.formatted(predicateObjectMaps);
    }

    static Mapping mapping(Path folder, String turtle) {
        Compilation compilation = compile(folder, turtle);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).mapping();
    }

    static List<Problem> problems(Path folder, String turtle) {
        Compilation compilation = compile(folder, turtle);
        assertThat(compilation).isInstanceOf(Compilation.Invalid.class);
        return ((Compilation.Invalid) compilation).problems();
    }

    static Compilation compile(Path folder, String turtle) {
        try {
            Path file = folder.resolve("mappings/things/mapping.rml.ttl");
            Files.createDirectories(folder.resolve("mappings/things"));
            Files.writeString(file, PREFIXES + turtle);
            return Mappings.compile(file, folder.resolve("vocab"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceRecord record(RecordForm form, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RecordKey key = new RecordKey(new SourceId("src"), "r1");
        return new SourceRecord(key, "things", form, bytes, Instant.EPOCH, "http://example.org/r1", "item 1");
    }

    static MappingResult map(Mapping mapping, String json) {
        return mapping.map(record(RecordForm.JSON, json), IRIS);
    }

    /** The objects of the record's triples with a predicate of the ex: namespace, as N-Triples would write them, sorted. */
    static List<String> objects(MappingResult result, String predicate) {
        assertThat(result).isInstanceOf(MappingResult.Mapped.class);
        return ((MappingResult.Mapped) result)
                .graph().graph().stream()
                        .filter(triple -> triple.getPredicate().getURI().equals("http://example.org/ns#" + predicate))
                        .map(triple -> NodeFmtLib.strNT(triple.getObject()))
                        .sorted()
                        .toList();
    }
}
