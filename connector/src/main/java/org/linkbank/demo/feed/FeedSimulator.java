package org.linkbank.demo.feed;

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
 * A feed as it is on the wire, on a free port of the loopback address: equal days give equal bytes. Faults stay over a change
 * of day until {@link #heal()}. Safe for several threads.
 */
public final class FeedSimulator implements Simulator {

    private static final int ITEMS = 40;
    private static final int PAGE = 15;

    private final FeedStyle style;
    private final int items;
    private final FeedWire wire;
    private final WireMockServer server;
    private volatile FeedWorld world;

    private FeedSimulator(FeedStyle style, int day, int items, int pageSize) {
        this.style = style;
        this.items = items;
        this.world = FeedWorld.on(day, items);
        this.wire = new FeedWire(style, style == FeedStyle.RSS ? Integer.MAX_VALUE : pageSize, () -> world);
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
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(FeedWire.NAME)));
    }

    /** Starts one with 40 items, 15 in a document where there are pages. */
    public static FeedSimulator start(FeedStyle style, int day) {
        return new FeedSimulator(style, day, ITEMS, PAGE);
    }

    /** Starts one with so many items, so many in a document where there are pages; RSS has them all in one. */
    public static FeedSimulator start(FeedStyle style, int day, int items, int pageSize) {
        return new FeedSimulator(style, day, items, pageSize);
    }

    @Override
    public String name() {
        return style.title();
    }

    @Override
    public SourceId plays() {
        return new SourceId(style.id());
    }

    @Override
    public Optional<String> partnerFile() {
        String name = style.id() + ".camel.yaml";
        try (InputStream file = FeedSimulator.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + ": expected a partner file beside the simulator, found none");
            }
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + style.path());
    }

    @Override
    public int day() {
        return world.day();
    }

    @Override
    public void day(int day) {
        world = FeedWorld.on(day, items);
    }

    @Override
    public long requests() {
        return wire.requests();
    }

    /** How often it said "not modified". */
    public long notModified() {
        return wire.notModified();
    }

    /** The items' own ids on the present day, newest first. */
    public List<String> ids() {
        return world.entries().stream()
                .map(entry -> FeedDocument.id(style, entry.number()))
                .toList();
    }

    /** The own ids of items deleted since day 1. */
    public List<String> deletedIds() {
        return world.deleted().stream()
                .map(entry -> FeedDocument.id(style, entry.number()))
                .toList();
    }

    /** Every request of a document, from 1, meets this fault until {@link #heal()}. */
    public void outage(int document, FeedFault fault) {
        wire.faults().put(document, fault);
    }

    /** Takes back every fault. */
    public void heal() {
        wire.faults().clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}
