package org.linkbank.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home whose one partner file points at the played register. */
record BenchHome(Path folder) {

    /** Its source, and the folder of its mapping. */
    static final String SOURCE = "bench";

    private static final String PARTNER = """
            # The register that the benchmarks play.
            - templatedRoute:
                routeTemplateRef: pull-aliss
                routeId: %1$s
                parameters:
                  - name: source
                    value: %1$s
                  - name: name
                    value: The register of the benchmarks
                  - name: url
                    value: %2$s
                  - name: schedule
                    value: 0 0 3 * * ?
                  - name: mapping
                    value: %1$s
                  - name: licence
                    value: https://creativecommons.org/licenses/by/4.0/
                  - name: privateHosts
                    value: 127.0.0.1
                  - name: requestsPerSecond
                    value: "100000"
            """;

    static BenchHome fresh(Settings settings, String name, URI register) throws IOException {
        Path folder = settings.work().resolve(name);
        delete(folder);
        Path mappings = Files.createDirectories(folder.resolve("mappings").resolve(SOURCE));
        Path routes = Files.createDirectories(folder.resolve("routes"));
        Files.writeString(
                folder.resolve("linkbank.yaml"), "base: http://localhost:8080\noperator:\n  name: Benchmark\n");
        Files.writeString(routes.resolve(SOURCE + ".camel.yaml"), PARTNER.formatted(SOURCE, register));
        Files.writeString(
                mappings.resolve("mapping.rml.ttl"),
                Files.readString(settings.given("services.rml.ttl"))
                        + Files.readString(settings.given("organisations.rml.ttl")));
        return new BenchHome(folder);
    }

    /** Bytes of all files of the store as their sizes say, which for a memory-mapped file may be more than is on the disk. */
    long storeBytes() throws IOException {
        return storeBytes(folder);
    }

    static long storeBytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
