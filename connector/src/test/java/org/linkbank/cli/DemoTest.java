package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.demo.DemoHome;
import org.linkbank.demo.aliss.AlissSimulator;

/** The product as an operator first meets it: simulated partners, the real bank, the real routes and the real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private static final String GOVERNANCE = "connector/src/main/resources/queries/9-governance-newest-first.rq";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Shell shell = new Shell();

    @Test
    void demoFillsTheBankFromEverySourceAndItsSecondDayIsTheSimulatorsSecondDay() throws IOException {
        String home = folder.resolve("demo").toString();

        assertThat(shell.run("demo", "--once", "--home", home)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("knowledge-bank")
                .contains("aliss")
                .contains("knowledge-hub")
                .contains("complete");
        assertThat(number(home, "SELECT (COUNT(DISTINCT ?r) AS ?n) { ?r a schema:CreativeWork ; lb:citedIn ?w }"))
                .isEqualTo("72");
        assertThat(number(home, "SELECT (COUNT(?s) AS ?n) { ?s a lb:PartnershipStory }"))
                .isEqualTo("15");
        assertThat(number(
                        home,
                        "SELECT (COUNT(?s) AS ?n) { ?s a schema:Service FILTER CONTAINS(STR(?s), \"/id/aliss/\") }"))
                .isEqualTo("1200");

        assertThat(number(home, "SELECT (COUNT(?m) AS ?n) { ?m sioc:has_container ?t . ?t a sioc:Thread }"))
                .isEqualTo("10");
        assertThat(shell.run("runs", "knowledge-hub", "--json", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("\"outcome\" : \"complete\"").doesNotContain("secret-of-the-demo");

        governanceIsAnsweredAcrossKindsNewestFirst(home);

        assertThat(shell.run("demo", "--once", "--day", "2", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(number(
                        home,
                        "SELECT (COUNT(?s) AS ?n) { ?s a schema:Service FILTER CONTAINS(STR(?s), \"/id/aliss/\") }"))
                .isEqualTo(String.valueOf(servicesOfDayTwo()));
        assertThat(shell.run("sync", "knowledge-bank", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("96 unchanged");
        assertThat(shell.run("runs", "aliss", "--json", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("\"outcome\" : \"complete\"");
        assertThat(shell.run("sources", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(Files.exists(folder.resolve("demo/data/reports/aliss.json"))).isTrue();
    }

    @Test
    void demoLeavesAFolderAloneThatNoDemoMade() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "mine");

        assertThat(shell.run("demo", "--once", "--home", other.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("found other files");
        assertThat(other.resolve("letter.txt")).exists();
    }

    @Test
    void secondDemoDoesNotEmptyTheHomeOfOneThatRuns() {
        Path home = folder.resolve("running");
        try (DemoHome running = DemoHome.fresh(home, 0)) {
            assertThat(shell.run("demo", "--once", "--home", running.folder().toString()))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(shell.err()).contains("found one that still runs");
        }
        DemoHome.fresh(home, 0).close();
    }

    private void governanceIsAnsweredAcrossKindsNewestFirst(String home) throws IOException {
        assertThat(shell.run("query", "--json", "--home", home, GOVERNANCE))
                .as(shell.err())
                .isEqualTo(ExitCode.DONE);
        JsonNode rows = new JsonMapper().readTree(shell.out()).at("/results/bindings");
        List<String> dates = new ArrayList<>();
        Set<String> sources = new TreeSet<>();
        for (JsonNode row : rows) {
            sources.add(row.at("/source/value").asText());
            dates.add(row.at("/date/value").asText());
            assertThat(row.at("/address/value").asText())
                    .as("where %s came from", row)
                    .isNotEmpty();
        }
        assertThat(sources).doesNotContain("").hasSizeGreaterThanOrEqualTo(10);
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static int servicesOfDayTwo() {
        try (AlissSimulator simulator = AlissSimulator.start(2)) {
            return simulator.serviceIds().size();
        }
    }

    private String number(String home, String query) {
        assertThat(shell.run("query", "--csv", "--home", home, query))
                .as(shell.err())
                .isEqualTo(ExitCode.DONE);
        return shell.out().strip().lines().skip(1).findFirst().orElse("");
    }
}
