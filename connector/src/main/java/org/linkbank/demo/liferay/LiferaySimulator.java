package org.linkbank.demo.liferay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.linkbank.demo.Changes;
import org.linkbank.demo.Loopback;
import org.linkbank.demo.Simulator;
import org.linkbank.record.SourceId;

/**
 * One group of a Knowledge Hub, on a free port of the loopback address: Liferay's headless interface with its token endpoint,
 * over some sixty invented records (day 1). No network, no files, no clock: equal days give equal bytes. What it calls a
 * list is the interface's word for it, as in {@code message-board-messages}; a word that names none is an
 * {@link IllegalArgumentException}.
 *
 * <p>Faults stay over a change of day until {@link #heal()}. Safe for several threads.
 */
public final class LiferaySimulator implements Simulator {

    private final Texts texts = new Texts();
    private final Faults faults = new Faults();
    private final Tokens tokens = new Tokens();
    private final HubWire wire = new HubWire(this::world, faults, tokens);
    private final int documents;
    private final WireMockServer server;
    private volatile World world;

    private LiferaySimulator(int day, int documents) {
        this.documents = documents;
        this.world = World.on(day, documents, texts);
        this.server = Loopback.server(wire);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(HubWire.NAME)));
    }

    /** Starts one that serves the given day, 1 or later. */
    public static LiferaySimulator start(int day) {
        return start(day, Thing.DOCUMENTS.onDayOne());
    }

    /** Starts one with so many documents on day 1. */
    public static LiferaySimulator start(int day, int documents) {
        return new LiferaySimulator(day, documents);
    }

    @Override
    public String name() {
        return "Knowledge Hub";
    }

    @Override
    public SourceId plays() {
        return new SourceId("knowledge-hub");
    }

    @Override
    public Optional<String> partnerFile() {
        return Optional.of(Texts.read("partner.camel.yaml"));
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of(
                "KNOWLEDGE_HUB_CLIENT_ID", HubWire.CLIENT_ID, "KNOWLEDGE_HUB_CLIENT_SECRET", HubWire.CLIENT_SECRET);
    }

    /** The friendly URL path of its one group. */
    public String site() {
        return World.PATH;
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
        world = World.on(day, documents, texts);
    }

    @Override
    public long requests() {
        return wire.requests();
    }

    /** How many access tokens it has issued. */
    public int tokensIssued() {
        return tokens.issued();
    }

    /** What there is on the present day, as {@code documents/400001}. */
    public SortedSet<String> paths() {
        return new TreeSet<>(world.entries().keySet());
    }

    /** How the present day differs on the wire from another, by path; counts of things below a thing are part of it. */
    public Changes since(int day) {
        return world.since(World.on(day, documents, texts));
    }

    /** A token issued from now on is good for so many requests; after that it finds an empty group, or is refused (401). */
    public void tokensLast(int requests, boolean refused) {
        tokens.last(requests);
        wire.refusesExpired = refused;
    }

    /** What it says of a token's life, in seconds; it does not keep to it. */
    public void expiresIn(int seconds) {
        wire.expiresIn = seconds;
    }

    /** Puts an entry without a record into a list's index, at a place from 0 in the order of dates. */
    public void stale(String list, int place) {
        faults.stale.put(checked(list), place);
    }

    /** The newest so many of a list are not in its index yet. */
    public void lag(String list, int newest) {
        faults.lag.put(checked(list), newest);
    }

    /** The permission to see anything of a kind is lost: its list is empty, each of it is 404. */
    public void hide(String list) {
        faults.hidden.add(checked(list));
    }

    /** A list, but nothing on it, answers 404. */
    public void forbid(String list) {
        faults.forbidden.add(checked(list));
    }

    /** The group is no longer to be seen: it and its lists are 404, as is everything in it. */
    public void loseSite() {
        faults.siteLost = true;
    }

    /** How many results of one search can be paged through, and how many a page holds at most. */
    public void limits(int window, int largestPage) {
        faults.window = window;
        faults.largestPage = largestPage;
    }

    /** Refuses every filter and sort, or lists the top of each tree only, as older versions do. */
    public void older(boolean unfiltered, boolean unflattened) {
        faults.unfiltered = unfiltered;
        faults.flattens = !unflattened;
    }

    /** The next requests of a page of a list meet these faults, one each, in this order; those after are well. */
    public void fault(String list, int page, HubFault... next) {
        faults.once(thing(list), page, List.of(next));
    }

    /** Every request of a page of a list meets this fault until {@link #heal()}. */
    public void outage(String list, int page, HubFault fault) {
        faults.lasting(thing(list), page, fault);
    }

    /** Takes back every fault. The day stays, and what was said of tokens. */
    public void heal() {
        faults.heal();
    }

    /** Every request so far that could have changed something: a client that makes one is wrong. */
    public List<String> violations() {
        return wire.violations();
    }

    @Override
    public void close() {
        server.stop();
    }

    private World world() {
        return world;
    }

    private static String checked(String list) {
        return thing(list).word();
    }

    private static Thing thing(String list) {
        for (Thing thing : Thing.values()) {
            if (thing.word().equals(list)) {
                return thing;
            }
        }
        throw new IllegalArgumentException("expected the interface's word for a list, found " + list);
    }
}
