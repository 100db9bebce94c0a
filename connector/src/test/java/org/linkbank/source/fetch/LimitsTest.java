package org.linkbank.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.source.fetch.Fetching.ONCE;
import static org.linkbank.source.fetch.Fetching.OPEN;
import static org.linkbank.source.fetch.Fetching.ask;
import static org.linkbank.source.fetch.Fetching.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LimitsTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final FetchPolicy SHORT = OPEN.withTimes(within(400)).withRetries(ONCE);

    @Test
    void aBodyThatDribblesEnds() throws IOException {
        try (RawServer server = new RawServer(RawServer.endless(OK + "\r\n", "x", 20));
                Fetcher fetcher = Fetching.fetcher(SHORT, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure())
                    .contains("expected the whole answer within 0.4 s")
                    .contains("Connection closed");
        }
    }

    @Test
    void chunkSizesThatDribbleEnd() throws IOException {
        String head = OK + "Transfer-Encoding: chunked\r\n\r\n";
        try (RawServer server = new RawServer(RawServer.endless(head, "0", 20));
                Fetcher fetcher = Fetching.fetcher(SHORT, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).contains("expected the whole answer within 0.4 s");
        }
    }

    @Test
    void headersThatDribbleEnd() throws IOException {
        try (RawServer server = new RawServer(RawServer.endless(OK + "X-A: ", "b", 20));
                Fetcher fetcher = Fetching.fetcher(SHORT, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).contains("expected the whole answer within 0.4 s");
        }
    }

    @Test
    void aRedirectWhoseBodyNeverStopsEnds() throws IOException {
        String head = "HTTP/1.1 302 Found\r\nLocation: /b\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (RawServer server = new RawServer(RawServer.endless(head, "1\r\nx\r\n", 20));
                Fetcher fetcher = Fetching.fetcher(SHORT, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).contains("expected the whole answer within 0.4 s");
        }
    }

    @Test
    void silenceEndsBeforeTheTotal() throws IOException {
        FetchTimes times = new FetchTimes(
                within(100).connect(), within(100).silence(), within(20_000).total(), 1);
        try (RawServer server = new RawServer(RawServer.endless(OK + "\r\nx", "", 60_000));
                Fetcher fetcher = Fetching.fetcher(OPEN.withTimes(times).withRetries(ONCE), Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).contains("found silence until the time limit");
        }
    }

    @Test
    void aReaderMayTakeItsTime() throws IOException {
        try (RawServer server =
                        new RawServer(out -> out.write((OK + "Content-Length: 2\r\n\r\nok").getBytes(ascii())));
                Fetcher fetcher = Fetching.fetcher(SHORT, Timekeeper.SYSTEM)) {
            String body = fetcher.fetch(Fetching.get(server.url()), result -> {
                try {
                    Timekeeper.SYSTEM.pause(600_000_000L);
                    return new String(
                            ((org.linkbank.source.FetchResult.Response) result)
                                    .body()
                                    .readAllBytes(),
                            ascii());
                } catch (IOException | InterruptedException e) {
                    return e.toString();
                }
            });
            assertThat(body).isEqualTo("ok");
        }
    }

    @Test
    void aBodyThatKeepsComingIsGivenMoreTime() throws IOException {
        FetchTimes times = new FetchTimes(
                within(400).connect(), within(400).silence(), within(400).total(), 10);
        byte[] piece = "0123456789".getBytes(ascii());
        try (RawServer server = new RawServer(out -> {
                    out.write((OK + "Content-Length: 200\r\n\r\n").getBytes(ascii()));
                    for (int i = 0; i < 20; i++) {
                        out.write(piece);
                        out.flush();
                        Timekeeper.SYSTEM.pause(50_000_000L);
                    }
                });
                Fetcher fetcher = Fetching.fetcher(OPEN.withTimes(times).withRetries(ONCE), Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).body()).hasSize(200);
        }
    }

    @Test
    void aGzipBombEndsAtTheLimit() throws IOException {
        try (RawServer server = new RawServer(out -> {
                    out.write((OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(ascii()));
                    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                        byte[] zeros = new byte[1 << 16];
                        for (long written = 0; written < 10L << 30; written += zeros.length) {
                            gzip.write(zeros);
                        }
                    }
                });
                Fetcher fetcher = Fetching.fetcher(OPEN, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure())
                    .isEqualTo("expected at most 1048576 bytes after decompression, found more. Reading stopped");
        }
    }

    @Test
    void aBombOfEmptyGzipMembersEndsAtTheLimitAsSent() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new GZIPOutputStream(empty).close();
        try (RawServer server = new RawServer(out -> {
                    out.write((OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(ascii()));
                    while (true) {
                        out.write(empty.toByteArray());
                    }
                });
                Fetcher fetcher = Fetching.fetcher(policy(10_000), Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).contains("as sent, found more");
        }
    }

    @Test
    void aBodyOverTheLimitEnds() throws IOException {
        try (RawServer server = new RawServer(RawServer.endless(OK + "\r\n", "0123456789abcdef".repeat(500), 0));
                Fetcher fetcher = Fetching.fetcher(policy(10_000), Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).contains("expected at most 10000 bytes as sent");
        }
    }

    @Test
    void whatFollowsACompressedBodyIsNotReadForEver() throws IOException {
        try (RawServer server = new RawServer(out -> {
                    out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes(ascii()));
                    out.write(compressed("hello", "gzip"));
                    RawServer.endless("", "x", 5).answer(out);
                });
                Fetcher fetcher = Fetching.fetcher(SHORT, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw"})
    void compressedBodiesAreRead(String coding) throws IOException {
        byte[] body = compressed("hello ".repeat(5000), coding);
        String head =
                OK + "Content-Encoding: " + coding.replace("raw", "deflate") + "\r\nContent-Length: " + body.length;
        try (RawServer server = new RawServer(out -> {
                    out.write((head + "\r\n\r\n").getBytes(ascii()));
                    out.write(body);
                });
                Fetcher fetcher = Fetching.fetcher(OPEN, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).body()).isEqualTo("hello ".repeat(5000));
        }
    }

    @Test
    void aCodingThatWasNotAskedForIsAFailureOfReading() throws IOException {
        try (RawServer server = new RawServer(out ->
                        out.write((OK + "Content-Encoding: br\r\nContent-Length: 2\r\n\r\nxx").getBytes(ascii())));
                Fetcher fetcher = Fetching.fetcher(OPEN, Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 200_000})
    void tooManyOrTooLongHeadersAreAFailure(int size) throws IOException {
        String headers = size > 1000 ? "X-Long: " + "x".repeat(size) + "\r\n" : "X-A: b\r\n".repeat(size);
        try (RawServer server = new RawServer(out -> out.write((OK + headers + "\r\nhello").getBytes(ascii())));
                Fetcher fetcher = Fetching.fetcher(OPEN.withRetries(ONCE), Timekeeper.SYSTEM)) {
            assertThat(ask(fetcher, server.url()).failure()).isNotEmpty();
        }
    }

    private static byte[] compressed(String text, String coding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out =
                switch (coding) {
                    case "deflate" -> new DeflaterOutputStream(bytes);
                    case "raw" -> new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
                    default -> new GZIPOutputStream(bytes);
                }) {
            out.write(text.getBytes(ascii()));
        }
        return bytes.toByteArray();
    }

    private static FetchPolicy policy(long bytes) {
        return new FetchPolicy(Set.of("127.0.0.1"), 1e6, bytes, FetchTimes.DEFAULT, ONCE, 5);
    }

    private static java.nio.charset.Charset ascii() {
        return StandardCharsets.ISO_8859_1;
    }
}
