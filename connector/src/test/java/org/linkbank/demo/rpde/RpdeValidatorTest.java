package org.linkbank.demo.rpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator against OpenActive's own validator, which connector/src/test/outside/rpde-validator.sh installs. */
@Tag("external")
class RpdeValidatorTest {

    private static final Path MODULES = Path.of("target/outside/rpde/node_modules");
    private static final Path SCRIPT = Path.of("connector/src/test/outside/rpde-validator.js");

    @ParameterizedTest
    @EnumSource(RpdeOrder.class)
    void theValidatorFindsNoFailureInTheFeed(RpdeOrder order) throws IOException, InterruptedException {
        try (RpdeSimulator feed = RpdeSimulator.start(order, 3, 60, 20)) {
            assertThat(failures(feed)).isEmpty();
            assertThat(feed.requests()).isGreaterThan(3);
        }
    }

    @Test
    void theValidatorFindsAFeedThatIsWrong() throws IOException, InterruptedException {
        try (RpdeSimulator feed = RpdeSimulator.start(RpdeOrder.TIMESTAMP_AND_ID, 3, 60, 20)) {
            feed.quirk(RpdeQuirk.NEVER_ENDS);

            assertThat(failures(feed)).isNotEmpty();
        }
    }

    private static List<String> failures(RpdeSimulator feed) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(MODULES.resolve("@openactive/rpde-validator")),
                "skipped: no rpde-validator; connector/src/test/outside/rpde-validator.sh installs it");
        ProcessBuilder node =
                new ProcessBuilder("node", SCRIPT.toString(), feed.url().toString());
        node.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
        Process run = node.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String found = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        List<String> failures = new ArrayList<>();
        for (JsonNode finding : new ObjectMapper().readTree(found)) {
            if (finding.path("severity").asText().equals("failure")) {
                failures.add(finding.path("type").asText() + ": "
                        + finding.path("message").asText());
            }
        }
        return failures;
    }
}
