package org.linkbank.demo.rpde;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.PlayedServer;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.WireFault;
import org.linkbank.record.SourceId;

/**
 * An OpenActive feed of invented series of sessions, on a free port of the loopback address. What is withdrawn stays in it as
 * deleted for seven days. Pages are made as they are asked for.
 */
public final class RpdeSimulator implements Simulator {

    private static final int DEMO_SIZE = 40;
    private static final int DEMO_PAGE = 15;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARTNER = "partner.camel.yaml";

    private final int size;
    private final int perPage;
    private final RpdeOrder order;
    private final Set<RpdeQuirk> quirks = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Queue<WireFault>> once = new ConcurrentHashMap<>();
    private final Map<Integer, WireFault> lasting = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> dayAfterPage = new ConcurrentHashMap<>();
    private final Queue<String> targets = new ConcurrentLinkedQueue<>();
    private final PlayedServer server;
    private volatile World world;

    private RpdeSimulator(RpdeOrder order, int day, int size, int perPage) {
        this.order = order;
        this.size = size;
        this.perPage = perPage;
        this.world = World.on(day, size);
        this.server = new PlayedServer(this::answer);
    }

    /** Starts one with so many sessions on its first day. */
    public static RpdeSimulator start(RpdeOrder order, int day, int size, int perPage) {
        return new RpdeSimulator(order, day, size, perPage);
    }

    static RpdeSimulator forDemo(int day) {
        return start(RpdeOrder.TIMESTAMP_AND_ID, day, DEMO_SIZE, DEMO_PAGE);
    }

    @Override
    public String name() {
        return "OpenActive sessions";
    }

    @Override
    public SourceId plays() {
        return new SourceId("demo-rpde");
    }

    @Override
    public Optional<String> partnerFile() {
        try (InputStream in = RpdeSimulator.class.getResourceAsStream(PARTNER)) {
            if (in == null) {
                throw new IllegalStateException(PARTNER + " is not on the class path");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI url() {
        return URI.create(server.url() + "/feed");
    }

    @Override
    public int day() {
        return world.day();
    }

    @Override
    public void day(int day) {
        world = World.on(day, size);
    }

    @Override
    public long requests() {
        return server.requests();
    }

    /** What was asked for, path and query, in order. */
    public List<String> targets() {
        return List.copyOf(targets);
    }

    /** The ids of the sessions that there are on the present day. */
    public SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>();
        world.entries().stream().filter(entry -> !entry.deleted()).forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    /** From now on the feed has this quirk. */
    public void quirk(RpdeQuirk quirk) {
        quirks.add(quirk);
    }

    /** The next requests of a page, counted from 1, meet these faults, one each. */
    public void fault(int page, WireFault... next) {
        once.computeIfAbsent(page, number -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /** Every request of a page meets this fault. */
    public void outage(int page, WireFault fault) {
        lasting.put(page, fault);
    }

    /** Another day begins as soon as this page was served once. */
    public void dayAfterPage(int page, int day) {
        dayAfterPage.put(page, day);
    }

    /** Takes back every quirk and fault. The day stays. */
    public void heal() {
        quirks.clear();
        once.clear();
        lasting.clear();
        dayAfterPage.clear();
    }

    @Override
    public void close() {
        server.close();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        targets.add(request.getUrl());
        URI asked = URI.create(request.getUrl());
        if (!asked.getPath().equals("/feed")) {
            return aResponse().withStatus(404);
        }
        Page page = Page.of(query(asked), world, perPage, server.url() + request.getUrl(), url(), order, quirks);
        byte[] body = bytes(page);
        WireFault fault = fault(page.number());
        Integer day = dayAfterPage.remove(page.number());
        if (day != null) {
            day(day);
        }
        return fault == null ? well(page, body) : fault.of("application/json", body);
    }

    /** Only the last page changes soon. */
    private static ResponseDefinitionBuilder well(Page page, byte[] body) {
        boolean last = page.from() >= page.world().entries().size();
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("Cache-Control", last ? "public, max-age=8" : "public, max-age=3600")
                .withBody(body);
    }

    private static Map<String, String> query(URI asked) {
        Map<String, String> query = new HashMap<>();
        for (String part : String.valueOf(asked.getQuery()).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return query;
    }

    private @Nullable WireFault fault(int page) {
        Queue<WireFault> queue = once.get(page);
        WireFault fault = queue == null ? null : queue.poll();
        return fault == null ? lasting.get(page) : fault;
    }

    private static byte[] bytes(Page page) {
        try {
            return JSON.writeValueAsBytes(page.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }
}
