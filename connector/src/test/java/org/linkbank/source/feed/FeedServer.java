package org.linkbank.source.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.List;
import org.linkbank.source.LoopbackHarvest;

/** Answers with whatever a test says. */
final class FeedServer implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .gzipDisabled(true));

    FeedServer() {
        server.start();
    }

    FeedServer clear() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        return this;
    }

    FeedServer answer(String path, String type, String body) {
        return answer(path, aResponse().withHeader("Content-Type", type).withBody(body));
    }

    FeedServer answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).atPriority(1).willReturn(answer));
        return this;
    }

    LoopbackHarvest harvesting() {
        return LoopbackHarvest.of(new FeedProtocol(), URI.create("http://127.0.0.1:" + server.port() + "/feed"));
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    List<String> header(String name) {
        return server.getAllServeEvents().stream()
                .map(event -> String.valueOf(event.getRequest().getHeader(name)))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
