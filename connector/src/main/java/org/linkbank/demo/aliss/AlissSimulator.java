package org.linkbank.demo.aliss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.linkbank.demo.Changes;
import org.linkbank.demo.Loopback;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.aliss.World.Makings;
import org.linkbank.record.SourceId;

/**
 * ALISS as it is on the wire, on a free port of the loopback address: {@code /v4} and {@code /v5} with their paging, their
 * broken links, their attributions and their odd text, over 1,200 invented services (day 1). No network, no files, no
 * clock: equal days give equal bytes.
 *
 * <pre>{@code
 * try (AlissSimulator aliss = AlissSimulator.start(1)) {
 *     String lost = aliss.poison(3);            // page 3 answers 500, and so does this record by id
 *     aliss.fault(5, AlissFault.TOO_MANY_REQUESTS);  // page 5 answers 429 once
 *     harvest(aliss.url());
 *     aliss.day(2);                             // 30 new, 25 withdrawn, 60 edited, one organisation renamed
 *     harvest(aliss.url());
 *     assertThat(aliss.violations()).isEmpty(); // nothing was written
 * }
 * }</pre>
 *
 * <p>Faults stay over a change of day until {@link #heal()}. Safe for several threads. A page below 1 for a fault is an
 * {@link IllegalArgumentException}.
 */
public final class AlissSimulator implements Simulator {

    private final Makings makings = Makings.read();
    private final Faults faults = new Faults();
    private final AlissWire wire = new AlissWire(this::world, faults, this::day);
    private final WireMockServer server;
    private volatile World world;

    private AlissSimulator(int day) {
        this.world = World.on(day, makings);
        this.server = Loopback.server(wire);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(AlissWire.NAME)));
    }

    /** Starts one that serves the given day, 1 or later. */
    public static AlissSimulator start(int day) {
        return new AlissSimulator(day);
    }

    @Override
    public String name() {
        return "ALISS";
    }

    @Override
    public SourceId plays() {
        return new SourceId("aliss");
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public int day() {
        return world.day();
    }

    @Override
    public void day(int day) {
        world = World.on(day, makings);
    }

    @Override
    public long requests() {
        return wire.requests();
    }

    /** The GUIDs of all services of the present day, in the order of {@code /import}. */
    public SortedSet<String> serviceIds() {
        return new TreeSet<>(world.services().stream().map(Entry::id).toList());
    }

    /** The GUIDs of all organisations of the present day, in the order of the text. */
    public SortedSet<String> organisationIds() {
        return new TreeSet<>(world.organisations().stream().map(Entry::id).toList());
    }

    /**
     * How the services of the present day differ on the wire from those of another. Services of a renamed organisation
     * count as updated, though their {@code last_updated} is as before.
     */
    public Changes servicesSince(int day) {
        return Changes.between(World.bytes(World.on(day, makings).services()), World.bytes(world.services()));
    }

    /** How the organisations of the present day differ on the wire from those of another, their services included. */
    public Changes organisationsSince(int day) {
        return Changes.between(World.bytes(World.on(day, makings).organisations()), World.bytes(world.organisations()));
    }

    /**
     * Stores a malformed address in one service of a page of {@code /import}: from now on every page it stands on answers
     * 500, wherever it moves, and so does the service by its id or slug; a search that finds it answers 400. Its nineteen
     * neighbours can be had by id.
     *
     * @return the id of that service; an {@link IllegalArgumentException} is thrown when the page holds none
     */
    public String poison(int page) {
        List<Entry> entries = AlissApi.page(world.services(), page, AlissApi.PAGE);
        if (page < 1 || entries.isEmpty()) {
            throw new IllegalArgumentException("page " + page + ": expected one with services, found none");
        }
        String id = entries.get(entries.size() / 2).id();
        faults.poison(id);
        return id;
    }

    /** The next requests of a page of {@code /import} meet these faults, one each, in this order; those after are well. */
    public void fault(int page, AlissFault... next) {
        faults.once(checked(page), List.of(next));
    }

    /** Every request of a page of {@code /import} meets this fault until {@link #heal()}. */
    public void outage(int page, AlissFault fault) {
        faults.lasting(checked(page), fault);
    }

    /** {@code /import} says a count that is off by so many; 0 is right again. */
    public void countOff(int by) {
        faults.countOff(by);
    }

    /** Another day begins as soon as this page of {@code /import} was served once: the data moves during a sweep. */
    public void dayAfterPage(int page, int day) {
        faults.dayAfterPage(checked(page), day);
    }

    /** Takes back every fault. The day stays. */
    public void heal() {
        faults.heal();
    }

    /** Every request so far that could have changed data, in order: a client that makes one is wrong. */
    public List<Violation> violations() {
        return wire.violations();
    }

    @Override
    public void close() {
        server.stop();
    }

    private World world() {
        return world;
    }

    private static int checked(int page) {
        if (page < 1) {
            throw new IllegalArgumentException("page: expected 1 or later, found " + page);
        }
        return page;
    }
}
