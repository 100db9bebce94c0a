package org.linkbank.demo.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.linkbank.demo.Simulator;
import org.linkbank.record.SourceId;

/**
 * A WordPress site as it is on the wire, on a free port of the loopback address: equal days give equal bytes. Faults stay over a
 * change of day until {@link #heal()}. Safe for several threads.
 */
public final class WordPressSimulator implements Simulator {

    private static final int POSTS = 40;
    private static final String PARTNER_FILE = "demo-wordpress.camel.yaml";

    private final int posts;
    private final WordPressWire wire;
    private final WireMockServer server;
    private volatile Site site;

    private WordPressSimulator(int day, int posts) {
        this.posts = posts;
        this.site = Site.on(day, posts);
        this.wire = new WordPressWire(() -> site);
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .jettyAcceptors(1)
                .containerThreads(12)
                .jettyStopTimeout(1L)
                .http2PlainDisabled(true)
                .templatingEnabled(false)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .extensions(wire));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(WordPressWire.NAME)));
    }

    /** Starts one with 40 posts, 8 pages and 6 toolkits on day 1. */
    public static WordPressSimulator start(int day) {
        return new WordPressSimulator(day, POSTS);
    }

    /** Starts one with so many posts on day 1. */
    public static WordPressSimulator start(int day, int posts) {
        return new WordPressSimulator(day, posts);
    }

    @Override
    public String name() {
        return "Lochbrae Third Sector Interface";
    }

    @Override
    public SourceId plays() {
        return new SourceId("demo-wordpress");
    }

    @Override
    public Optional<String> partnerFile() {
        try (InputStream file = WordPressSimulator.class.getResourceAsStream(PARTNER_FILE)) {
            if (file == null) {
                throw new IllegalStateException(PARTNER_FILE + ": expected it beside the simulator, found none");
            }
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(PARTNER_FILE, e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public int day() {
        return site.day();
    }

    @Override
    public void day(int day) {
        site = Site.on(day, posts);
    }

    @Override
    public long requests() {
        return wire.requests();
    }

    /** The records that everybody may see on the present day, as in {@code post/12}, in no particular order. */
    public List<String> visible() {
        return site.posts().stream()
                .filter(SitePost::visible)
                .map(post -> post.type() + "/" + post.id())
                .toList();
    }

    /** Every request of a page of a type's list meets this fault until {@link #heal()}. */
    public void outage(String type, int page, WordPressFault fault) {
        wire.faults().put(type + " " + page, fault);
    }

    /** The REST interface is not for everybody any more: 401, 403, 404, or 200 with an HTML page. */
    public void closeRest(int status) {
        wire.close(status);
    }

    /** Its server does not rewrite addresses: the REST interface answers at {@code ?rest_route=} only. */
    public void withoutRewriting() {
        wire.rewriting(false);
    }

    /** Takes back every fault, and opens the interface. */
    public void heal() {
        wire.faults().clear();
        wire.close(0);
        wire.rewriting(true);
    }

    @Override
    public void close() {
        server.stop();
    }
}
