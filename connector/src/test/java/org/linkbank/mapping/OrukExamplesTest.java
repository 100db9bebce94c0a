package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.split.CanonicalJson;

/** The standard's own examples map without loss: every value of them is in the graph. */
class OrukExamplesTest {

    /** Records of their own, whose copies are not mapped; the copies are looked for by themselves below. */
    private static final Pattern ELSEWHERE = Pattern.compile("/service/(?!id$).*|/services/\\d+/(?!id$|name$).*");

    @ParameterizedTest
    @CsvSource({
        "service_full, services, ''",
        "organization_full, organizations, ''",
        "organization_full, services, /services/0",
        "service_at_location_full, service_at_locations, ''",
        "service_at_location_full, services, /service",
        "taxonomy, taxonomies, ''",
        "taxonomy_term, taxonomy_terms, ''",
        "service_list, services, /contents/0",
        "organization_list, organizations, /contents/0",
        "service_at_location_list, service_at_locations, /contents/0",
        "taxonomy_list, taxonomies, /contents/0",
        "taxonomy_term_list, taxonomy_terms, /contents/0"
    })
    void everyValueOfAnExampleIsInItsGraph(String example, String kind, String pointer) throws IOException {
        Path folder = Shared.folder("reference/openreferral-uk/3.0/examples");
        JsonNode record = new ObjectMapper()
                .readTree(folder.resolve(example + ".json").toFile())
                .at(pointer);
        List<String> values = new ArrayList<>();
        leaves(record, "", values);

        Graph graph = graph(record, kind);

        Set<String> found = texts(graph);
        assertThat(values).isNotEmpty();
        assertThat(values.stream().filter(value -> !found.contains(value))).isEmpty();
        assertThat(graph.size()).isCloseTo(values.size(), within(values.size() * 2));
    }

    private static void leaves(JsonNode node, String path, List<String> values) {
        if (node.isValueNode() && !ELSEWHERE.matcher(path).matches()) {
            values.add(canonical(node.asText()));
        }
        node.properties().forEach(member -> leaves(member.getValue(), path + "/" + member.getKey(), values));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), path + "/" + i, values);
            }
        }
    }

    private static Graph graph(JsonNode record, String kind) {
        Mapping mapping = ((Compilation.Compiled)
                        Mappings.compile(Path.of("mappings/oruk/mapping.rml.ttl"), Path.of("vocab")))
                .mapping();
        SourceRecord source = new SourceRecord(
                new RecordKey(new SourceId("oruk"), "example"),
                kind,
                RecordForm.JSON,
                CanonicalJson.of(record),
                Instant.EPOCH,
                "http://example.org/oruk",
                "example");
        MappingResult result = mapping.map(source, new Iris("http://example.org"));
        assertThat(result).isInstanceOf(MappingResult.Mapped.class);
        assertThat(((MappingResult.Mapped) result).warnings()).isEmpty();
        return ((MappingResult.Mapped) result).graph().graph();
    }

    /** What the graph says: texts, addresses, the last part of minted IRIs; lists that were taken apart also as one. */
    private static Set<String> texts(Graph graph) {
        Set<String> texts = new HashSet<>();
        graph.find().forEach(triple -> Stream.of(triple.getSubject(), triple.getObject())
                .forEach(node -> texts.addAll(texts(node))));
        for (String property : List.of("byDay", "byMonthDay")) {
            Set<String> parts = new TreeSet<>();
            graph.find(Node.ANY, node("https://schema.org/" + property), Node.ANY)
                    .forEach(triple -> parts.add(triple.getObject().getLiteralLexicalForm()));
            texts.add(canonical(String.join(",", parts)));
        }
        return texts;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static List<String> texts(Node node) {
        if (node.isLiteral()) {
            return List.of(canonical(node.getLiteralLexicalForm()));
        }
        String iri = node.getURI();
        String last = URLDecoder.decode(iri.substring(iri.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
        return List.of(canonical(iri), canonical(last));
    }

    /** Lists in any order, white space at the ends not counted, a concept's slug as its notation. */
    private static String canonical(String text) {
        String trimmed = text.strip();
        return trimmed.matches("[A-Z0-9]{1,2}(,[A-Z0-9]{1,2})+")
                ? String.join(",", new TreeSet<>(List.of(trimmed.split(",", -1))))
                : trimmed;
    }
}
