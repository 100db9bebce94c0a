package org.linkbank.demo.aliss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.Mapping;
import org.linkbank.mapping.MappingResult;
import org.linkbank.mapping.Mappings;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.split.CanonicalJson;

/** All that the simulator serves, oddities included, goes through the shipped mapping and holds the shipped shapes. */
class AlissMappingTest {

    private static final Iris IRIS = new Iris("http://example.org");

    private static AlissSimulator aliss;
    private static Http http;
    private static Mapping mapping;

    @BeforeAll
    static void start() {
        aliss = AlissSimulator.start(1);
        http = new Http(aliss.url());
        Compilation compilation = Mappings.compile(Path.of("mappings/aliss/mapping.rml.ttl"), Path.of("vocab"));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        mapping = ((Compilation.Compiled) compilation).mapping();
    }

    @AfterAll
    static void stop() {
        aliss.close();
    }

    @Test
    void everyServiceIsMappedAndOnlyMistypedAddressesAreLeftOut() {
        Set<String> leftOut = new TreeSet<>();
        List<Graph> graphs = new ArrayList<>();
        http.sweep("v5").forEach(service -> graphs.add(mapped("services", service, leftOut)));
        assertThat(graphs).hasSize(1200);
        assertThat(leftOut)
                .isNotEmpty()
                .allMatch(reference -> reference.matches(".*lbf:iri of \\$\\.(url|twitter|instagram)"));
        assertThat(violations(graphs)).isEmpty();
    }

    @Test
    void everyOrganisationIsMappedWithoutALoss() {
        Set<String> leftOut = new TreeSet<>();
        List<Graph> graphs = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            http.json("/v5/organisations?page=" + page)
                    .path("data")
                    .forEach(organisation -> graphs.add(mapped("organisations", organisation, leftOut)));
        }
        assertThat(graphs).hasSize(400);
        assertThat(leftOut).allMatch(reference -> reference.endsWith("lbf:iri of $.url"));
        assertThat(violations(graphs)).isEmpty();
    }

    private static Graph mapped(String kind, JsonNode json, Set<String> leftOut) {
        RecordKey key = new RecordKey(new SourceId("aliss"), json.path("id").asText());
        SourceRecord record = new SourceRecord(
                key, kind, RecordForm.JSON, CanonicalJson.of(json), Instant.EPOCH, "http://example.org/", kind);
        MappingResult result = mapping.map(record, IRIS);
        assertThat(result).isInstanceOf(MappingResult.Mapped.class);
        MappingResult.Mapped mapped = (MappingResult.Mapped) result;
        mapped.warnings().forEach(warning -> leftOut.add(warning.where()));
        return mapped.graph().graph();
    }

    private static Set<String> violations(List<Graph> graphs) {
        Graph all = GraphMemFactory.createDefaultGraph();
        graphs.forEach(graph -> graph.find().forEach(all::add));
        Set<String> violations = new TreeSet<>();
        for (String shapes : List.of("service", "organisation", "place", "contact")) {
            Graph shape = RDFParser.source("vocab/shapes/" + shapes + ".ttl").toGraph();
            ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shape), all);
            report.getEntries().stream()
                    .filter(entry -> entry.severity().equals(Severity.Violation))
                    .forEach(entry -> violations.add(entry.message()));
        }
        return violations;
    }
}
