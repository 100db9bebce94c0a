package org.linkbank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One {@code linkbank sync}.
 *
 * @param runSeconds from the run's start to its end, as its entry says
 * @param processSeconds from the start of the process to its end
 * @param cpuSeconds of the process, on all cores together
 */
record Sync(double runSeconds, double processSeconds, double cpuSeconds, long peakBytes, JsonNode counts) {

    static Sync run(Settings settings, BenchHome home, String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        return run(settings, home.folder(), BenchHome.SOURCE, name, environment);
    }

    static Sync run(Settings settings, Path home, String source, String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        Measured measured = new Linkbank(settings)
                .child(name, "sync", source, "--home", home.toString(), "--json")
                .environment(environment)
                .run();
        JsonNode run = new ObjectMapper().readTree(measured.output()).path(0);
        if (!run.path("outcome").asText().equals("complete")) {
            throw new IllegalStateException(name + ": expected a complete run, found " + run);
        }
        Instant started = Instant.parse(run.path("started").asText());
        Instant ended = Instant.parse(run.path("ended").asText());
        double seconds = Duration.between(started, ended).toNanos() / 1e9;
        Bench.say(name + ": " + Results.seconds(seconds) + " of " + Results.seconds(measured.seconds()) + ", "
                + Results.megabytes((double) measured.peakBytes()) + ", " + run.path("counts"));
        return new Sync(seconds, measured.seconds(), measured.cpuSeconds(), measured.peakBytes(), run.path("counts"));
    }

    /** An {@link IllegalStateException} is thrown when the run did otherwise. */
    Sync expect(int created, int updated, int unchanged) {
        boolean so = counts.path("created").asInt() == created
                && counts.path("updated").asInt() == updated
                && counts.path("unchanged").asInt() == unchanged
                && counts.path("rejected").asInt() == 0
                && counts.path("withdrawn").asInt() == 0;
        if (!so) {
            throw new IllegalStateException("sync: expected " + created + " created, " + updated + " updated, "
                    + unchanged + " unchanged, found " + counts);
        }
        return this;
    }
}
