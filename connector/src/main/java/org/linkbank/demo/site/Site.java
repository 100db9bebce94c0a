package org.linkbank.demo.site;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.function.Function;
import org.linkbank.demo.Loopback;

/**
 * A server on a free port of the loopback address. A fault is set for the n-th request from then on and meets that one and
 * its retries, until {@link #heal}. Safe for several threads.
 */
public final class Site implements AutoCloseable {

    private final SiteWire wire;
    private final WireMockServer server;

    public Site(Function<Asked, Reply> answers) {
        this.wire = new SiteWire(answers);
        this.server = Loopback.server(wire);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(SiteWire.NAME)));
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** How many requests it has answered. */
    public long requests() {
        return wire.requests();
    }

    /** The n-th different address that is asked for from now on, from 1, meets the fault each time. */
    public void fault(int nth, SiteFault fault) {
        wire.fault(nth, fault);
    }

    public void heal() {
        wire.heal();
    }

    @Override
    public void close() {
        server.stop();
    }
}
