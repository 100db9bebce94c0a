package org.linkbank.source.liferay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Prism as a proxy that holds every request and every answer against an OpenAPI description, and refuses those that are not as
 * it says. The program is named by the variable PRISM, or on the PATH; outside/prism.sh installs it.
 */
final class Prism implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    private Prism(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one in front of an address; the test is skipped where there is no Prism or no description. */
    static Prism before(URI upstream, Path description) throws IOException {
        assumeTrue(Files.exists(description), "skipped: no reference material at " + description);
        Path whole = Description.mended(description);
        int port = freePort();
        Process process = new ProcessBuilder(
                        program(),
                        "proxy",
                        whole.toString(),
                        upstream.toString(),
                        "--errors",
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        Prism prism = new Prism(process, port);
        prism.awaitListening();
        return prism;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it printed. */
    List<String> said() {
        return List.copyOf(said);
    }

    private void awaitListening() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.contains("listening")) {
                Thread reader = new Thread(() -> out.lines().forEach(said::add), "prism");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IOException("Prism ended before it listened: " + said);
    }

    private static String program() {
        String named = System.getenv("PRISM");
        if (named != null && Files.isExecutable(Path.of(named))) {
            return named;
        }
        String path = String.valueOf(System.getenv("PATH"));
        String found = Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, "prism"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!found.isEmpty(), "skipped: no Prism (PRISM or on the PATH)");
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
