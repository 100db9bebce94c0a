package org.linkbank.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server on a free port of the loopback address that answers as a function says, and fails where it is told to. Only GET
 * and HEAD are answered. Safe for several threads.
 */
public final class Played implements AutoCloseable {

    /** What goes wrong with an answer. */
    public enum Mishap {
        /** The connection closes before an answer. */
        NO_ANSWER,
        /** Status 200, then bytes that are no chunk. */
        BROKEN_CHUNK,
        /** Random bytes, then the end. */
        RANDOM_BYTES,
        /** The connection is reset. */
        RESET,
        /** Status 500. */
        SERVER_ERROR,
        /** Status 200 with an error page in HTML. */
        ERROR_PAGE,
        /** The answer ends after two thirds, as if it were whole. */
        CUT_SHORT,
        /** Status 200 without a body. */
        NO_BODY
    }

    /**
     * A request.
     *
     * @param path without the query
     * @param query parameters, decoded
     * @param headers by name in lower case
     */
    public record Asked(String path, Map<String, String> query, Map<String, String> headers) {}

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent") // written to sockets, never compared
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public static Answer of(int status, String type, String body) {
            return new Answer(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
        }

        public Answer with(String name, String value) {
            Map<String, String> all = new HashMap<>(headers);
            all.put(name, value);
            return new Answer(status, all, body);
        }
    }

    private static final String NAME = "played";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Service unavailable</title></head>"
            + "<body><h1>The service is unavailable</h1></body></html>";

    private final Map<String, Mishap> mishaps = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final WireMockServer server;

    public Played(Function<Asked, Answer> answers) {
        server = Loopback.server(new Wire(answers));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(NAME)));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Every request so far, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** From now on every request whose path with its query contains the text meets this, until {@link #heal}. */
    public void mishap(String part, Mishap mishap) {
        mishaps.put(part, mishap);
    }

    /** Takes back every mishap. */
    public void heal() {
        mishaps.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private @Nullable Mishap mishap(String url) {
        return mishaps.entrySet().stream()
                .filter(entry -> url.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private final class Wire implements ResponseDefinitionTransformerV2 {

        private final Function<Asked, Answer> answers;

        private Wire(Function<Asked, Answer> answers) {
            this.answers = answers;
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            String method = request.getMethod().getName();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                return new ResponseDefinitionBuilder().withStatus(405).build();
            }
            Asked read = read(request);
            asked.add(read);
            Mishap mishap = mishap(request.getUrl());
            return mishap == null ? built(answers.apply(read)) : spoilt(answers.apply(read), mishap);
        }

        private static Asked read(Request request) {
            Map<String, String> headers = new HashMap<>();
            request.getAllHeaderKeys()
                    .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
            URI uri = URI.create(request.getUrl());
            return new Asked(uri.getPath(), query(uri.getRawQuery()), headers);
        }

        private static Map<String, String> query(@Nullable String query) {
            Map<String, String> parameters = new HashMap<>();
            for (String pair : query == null ? new String[0] : query.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
            return parameters;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        private static ResponseDefinition built(Answer answer) {
            ResponseDefinitionBuilder response =
                    new ResponseDefinitionBuilder().withStatus(answer.status()).withBody(answer.body());
            answer.headers().forEach(response::withHeader);
            return response.build();
        }

        private static ResponseDefinition spoilt(Answer answer, Mishap mishap) {
            return switch (mishap) {
                case NO_ANSWER -> fault(Fault.EMPTY_RESPONSE);
                case BROKEN_CHUNK -> fault(Fault.MALFORMED_RESPONSE_CHUNK);
                case RANDOM_BYTES -> fault(Fault.RANDOM_DATA_THEN_CLOSE);
                case RESET -> fault(Fault.CONNECTION_RESET_BY_PEER);
                case SERVER_ERROR -> built(Answer.of(500, "text/html; charset=utf-8", PAGE));
                case ERROR_PAGE -> built(Answer.of(200, "text/html; charset=utf-8", PAGE));
                case NO_BODY -> built(new Answer(answer.status(), answer.headers(), new byte[0]));
                case CUT_SHORT ->
                    built(new Answer(
                            answer.status(),
                            answer.headers(),
                            Arrays.copyOf(answer.body(), answer.body().length * 2 / 3)));
            };
        }

        private static ResponseDefinition fault(Fault fault) {
            return new ResponseDefinitionBuilder().withFault(fault).build();
        }
    }
}
