package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.Simulators;
import org.linkbank.home.OwnerOnly;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A partner of every kind joins as an operator adds it: a file in the home's routes, credentials in its secrets, nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddedPartnersTest {

    private static final Path ROUTES = Path.of("routes");

    /** It reads folders of this machine, which nobody plays. */
    private static final String OF_FOLDERS = "pull-file";

    @SuppressWarnings("NullAway.Init")
    private Simulators partners;

    @SuppressWarnings("NullAway.Init")
    private TestHome home;

    @BeforeAll
    void secrets(@TempDir Path folder) throws IOException {
        partners = Simulators.start(1);
        home = new TestHome(folder, new Shell());
        OwnerOnly.write(
                folder.resolve("secrets.env"),
                partners.all().stream()
                        .flatMap(partner -> partner.secrets().entrySet().stream())
                        .map(secret -> secret.getKey() + "=" + secret.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    @AfterAll
    void close() {
        partners.close();
    }

    @TestFactory
    Stream<DynamicTest> partnerOfEachKindIsAddedWithFilesAlone() {
        return partners.all().stream()
                .map(partner -> DynamicTest.dynamicTest(partner.plays().value(), () -> recordsComeInFrom(partner)));
    }

    @Test
    void everyKindThatPullsFromTheWebHasAPartnerToAdd() throws IOException {
        TreeSet<String> played = new TreeSet<>(List.of(OF_FOLDERS));
        for (Simulator partner : partners.all()) {
            played.add(String.valueOf(route(partner).get("routeTemplateRef")));
        }
        try (Stream<Path> templates = Files.list(ROUTES.resolve("templates"))) {
            assertThat(templates
                            .map(file -> String.valueOf(file.getFileName()).replace(".camel.yaml", ""))
                            .filter(template -> template.startsWith("pull-")))
                    .containsExactlyInAnyOrderElementsOf(played);
        }
    }

    private void recordsComeInFrom(Simulator partner) throws IOException {
        String id = "added-" + partner.plays();
        home.write("routes/" + id + ".camel.yaml", partnerFile(id, partner));

        assertThat(home.run("sync", id)).as(home.shell().err()).isEqualTo(ExitCode.DONE);
        assertThat(home.run("query", "--csv", RECORDS.formatted(id)))
                .as(home.shell().err())
                .isEqualTo(ExitCode.DONE);
        assertThat(home.shell().out().strip().lines().skip(1))
                .singleElement()
                .satisfies(count -> assertThat(Integer.parseInt(count)).isPositive());
    }

    private static final String RECORDS = """
            SELECT (COUNT(DISTINCT ?record) AS ?n) {
              GRAPH <graph/provenance> { ?record lb:source ?origin }
              GRAPH ?record { ?thing a ?class }
              FILTER CONTAINS(STR(?record), "/graph/%s/")
            }""";

    /** The partner's file under an id of its own, with the address at which it is played. */
    private static String partnerFile(String id, Simulator partner) throws IOException {
        Map<String, Object> route = route(partner);
        Map<String, String> changed = Map.of(
                "source",
                id,
                "url",
                partner.url().toString(),
                "privateHosts",
                partner.url().getHost(),
                "requestsPerSecond",
                "1000");
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Object each : (List<?>) route.getOrDefault("parameters", List.of())) {
            Map<?, ?> parameter = (Map<?, ?>) each;
            String name = String.valueOf(parameter.get("name"));
            if (!changed.containsKey(name)) {
                parameters.add(Map.of("name", name, "value", String.valueOf(parameter.get("value"))));
            }
        }
        changed.forEach((name, value) -> parameters.add(Map.of("name", name, "value", value)));
        Map<String, Object> added = Map.of(
                "routeTemplateRef", String.valueOf(route.get("routeTemplateRef")),
                "routeId", id,
                "parameters", parameters);
        return new Dump(DumpSettings.builder().build()).dumpToString(List.of(Map.of("templatedRoute", added)));
    }

    /** What its own partner file says, or the shipped one of the source that it plays. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> route(Simulator partner) throws IOException {
        String text = partner.partnerFile().isPresent()
                ? partner.partnerFile().get()
                : Files.readString(ROUTES.resolve(partner.plays() + ".camel.yaml"));
        List<Map<String, Object>> file =
                (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromString(text);
        return (Map<String, Object>) Objects.requireNonNull(file.get(0).get("templatedRoute"), "templatedRoute");
    }
}
