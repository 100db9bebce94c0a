package org.linkbank.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The played register, seen from the driver. */
final class Feed implements AutoCloseable {

    private final Process process;
    private final URI address;

    /** Starts it, and returns when it answers. */
    Feed(Settings settings, int records, boolean keep) throws IOException {
        process = new Child(
                        settings.work(),
                        "feed",
                        List.of(
                                Rivals.java(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FeedServer.class.getName(),
                                Integer.toString(records),
                                keep ? "kept" : "made"))
                .start();
        address = URI.create("http://127.0.0.1:" + process.inputReader().readLine());
    }

    URI address() {
        return address;
    }

    long requests() {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/bench/requests")).build();
        try {
            return Long.parseLong(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the feed was asked", e);
        }
    }

    void version(int version) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/bench/version?" + version))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
