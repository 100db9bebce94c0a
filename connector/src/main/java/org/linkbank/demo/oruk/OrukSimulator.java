package org.linkbank.demo.oruk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * An Open Referral UK feed of one edition, on a free port of the loopback address, over invented services. Pages are made as
 * they are asked for, so that a feed of any size costs its population only.
 *
 * <pre>{@code
 * try (OrukSimulator feed = OrukSimulator.start(OrukEdition.THREE, 1, 250)) {
 *     feed.fault(2, WireFault.CUT_SHORT);      // page 2 of the services breaks off once
 *     feed.quirk(OrukQuirk.FULL_IGNORED);      // from now on
 *     harvest(feed.url());
 *     feed.day(2);
 * }
 * }</pre>
 */
public final class OrukSimulator implements Simulator {

    private static final int DEMO_SIZE = 48;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OrukEdition edition;
    private final int size;
    private final Set<OrukQuirk> quirks = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Integer, Queue<WireFault>> once = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, WireFault> lasting = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Integer> dayAfterPage = new ConcurrentHashMap<>();
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final Queue<String> targets = new ConcurrentLinkedQueue<>();
    private final OrukApi api;
    private final PlayedServer server;
    private volatile World world;

    private OrukSimulator(OrukEdition edition, int day, int size) {
        this.edition = edition;
        this.size = size;
        this.api = new OrukApi(edition, quirks);
        this.world = World.on(day, size, edition, quirks);
        this.server = new PlayedServer(this::answer);
    }

    /** Starts one with so many services on its first day. */
    public static OrukSimulator start(OrukEdition edition, int day, int size) {
        return new OrukSimulator(edition, day, size);
    }

    static OrukSimulator forDemo(OrukEdition edition, int day) {
        return start(edition, day, DEMO_SIZE);
    }

    @Override
    public String name() {
        return edition == OrukEdition.THREE ? "Open Referral UK 3.0" : "Open Referral UK 1.0";
    }

    @Override
    public SourceId plays() {
        return new SourceId(edition == OrukEdition.THREE ? "demo-oruk" : "demo-oruk-1");
    }

    @Override
    public Optional<String> partnerFile() {
        String file = edition == OrukEdition.THREE ? "partner.camel.yaml" : "partner-1.camel.yaml";
        try (InputStream in = OrukSimulator.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public int day() {
        return world.day();
    }

    @Override
    public void day(int day) {
        world = World.on(day, size, edition, quirks);
    }

    @Override
    public long requests() {
        return server.requests();
    }

    /** What was asked for, path and query, in order. */
    public List<String> targets() {
        return List.copyOf(targets);
    }

    /** The ids of the services of the present day. */
    public SortedSet<String> serviceIds() {
        return new TreeSet<>(world.byId().keySet());
    }

    /** From now on the feed has this quirk. */
    public void quirk(OrukQuirk quirk) {
        quirks.add(quirk);
        day(day());
    }

    /** The next requests of a page of the services, whatever is asked of it, meet these faults, one each. */
    public void fault(int page, WireFault... next) {
        once.computeIfAbsent(page, number -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /** Every request of a page of the services meets this fault. */
    public void outage(int page, WireFault fault) {
        lasting.put(page, fault);
    }

    /** Another day begins as soon as this page of the services was served once. */
    public void dayAfterPage(int page, int day) {
        dayAfterPage.put(page, day);
    }

    /** Asked for by its id, this service answers 500. */
    public void poison(String service) {
        poisoned.add(service);
    }

    /** Takes back every quirk and fault. The day stays. */
    public void heal() {
        quirks.clear();
        once.clear();
        lasting.clear();
        dayAfterPage.clear();
        poisoned.clear();
        day(day());
    }

    @Override
    public void close() {
        server.close();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        targets.add(request.getUrl());
        Asked asked = Asked.of(request.getUrl());
        boolean services = asked.path().equals(List.of("services"));
        if (services && asked.query().containsKey("modified_after") && quirks.contains(OrukQuirk.CHANGES_REFUSED)) {
            return json(400, bytes(Directory.JSON.objectNode().put("message", "Unknown parameter")));
        }
        JsonNode found = api.get(asked, world, url().toString());
        if (found == null) {
            return json(404, bytes(Directory.JSON.objectNode().put("message", "Not found")));
        }
        byte[] body = bytes(found);
        boolean single =
                asked.path().size() == 2 && poisoned.contains(asked.path().get(1));
        WireFault fault = single ? WireFault.SERVER_ERROR : services ? fault(asked.page()) : null;
        Integer day = services ? dayAfterPage.remove(asked.page()) : null;
        if (day != null) {
            day(day);
        }
        return fault == null ? json(200, body) : fault.of("application/json", body);
    }

    private @Nullable WireFault fault(int page) {
        Queue<WireFault> queue = once.get(page);
        WireFault fault = queue == null ? null : queue.poll();
        return fault == null ? lasting.get(page) : fault;
    }

    private static ResponseDefinitionBuilder json(int status, byte[] body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Access-Control-Allow-Origin", "*")
                .withBody(body);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }
}
