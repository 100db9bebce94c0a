package org.linkbank.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A contender's process. Standard error goes to a log file under {@code target/bench/logs}. */
final class Child {

    private static final long LOOK_EVERY_MILLIS = 20;

    private final Path work;
    private final String name;
    private final ProcessBuilder builder;
    private final Path log;
    private @Nullable Path output;
    private List<Integer> expected = List.of(0);

    Child(Path work, String name, List<String> command) throws IOException {
        this.work = work;
        this.name = name;
        this.builder = new ProcessBuilder(command);
        this.log = Files.createDirectories(work.resolve("logs")).resolve(name + ".log");
        builder.redirectError(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    }

    Child environment(Map<String, String> variables) {
        builder.environment().putAll(variables);
        return this;
    }

    Child in(Path directory) {
        builder.directory(directory.toFile());
        return this;
    }

    Child outputTo(Path file) {
        output = file;
        return this;
    }

    /** Exit codes that are no failure, besides 0. */
    Child accept(int code) {
        expected = List.of(0, code);
        return this;
    }

    /** Runs it to its end; an {@link IllegalStateException} is thrown when it fails. */
    Measured run() throws IOException, InterruptedException {
        Path out = output == null ? work.resolve("logs").resolve(name + ".out") : output;
        builder.redirectOutput(out.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        Duration cpu = Duration.ZERO;
        do {
            peak = Math.max(peak, Proc.peak(process.pid()));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        } while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!expected.contains(process.exitValue())) {
            throw new IllegalStateException(
                    name + ": expected exit code 0, found " + process.exitValue() + "; it says why in " + log);
        }
        return new Measured(
                seconds,
                cpu.toMillis() / 1e3,
                peak,
                output == null ? Files.readString(out, StandardCharsets.UTF_8) : "");
    }

    /** Starts it for others to use, its standard output to be read; the caller ends it. */
    Process start() throws IOException {
        return builder.start();
    }
}
