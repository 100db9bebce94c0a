package org.linkbank.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A server on a free port of the loopback address whose every answer comes from one function, which several threads may call
 * at once. It listens from its making on.
 */
public final class PlayedServer implements AutoCloseable {

    private static final String NAME = "played";

    private final AtomicLong requests = new AtomicLong();
    private final WireMockServer server;

    /** Answers GET by the function, and anything else with 405: whoever harvests must not write. */
    public PlayedServer(Function<Request, ResponseDefinitionBuilder> get) {
        server = Loopback.server(new Answering(get, requests));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(NAME)));
    }

    /** Its address without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** How many requests it has answered. */
    public long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Answering(Function<Request, ResponseDefinitionBuilder> get, AtomicLong requests)
            implements ResponseDefinitionTransformerV2 {

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
            requests.incrementAndGet();
            Request request = event.getRequest();
            return request.getMethod().getName().equals("GET")
                    ? get.apply(request).build()
                    : aResponse().withStatus(405).withHeader("Allow", "GET").build();
        }
    }
}
