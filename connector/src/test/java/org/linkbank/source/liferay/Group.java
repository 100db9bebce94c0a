package org.linkbank.source.liferay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.liferay.LiferaySimulator;
import org.linkbank.home.Secrets;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.KnownIds;
import org.linkbank.source.Source;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.HttpFetcher;
import org.linkbank.source.fetch.Operator;
import org.linkbank.source.fetch.RetryPolicy;

/** A source that pulls the simulator's group, and what its store would remember from run to run. */
final class Group {

    private final Map<String, String> secrets;
    private final Map<String, String> parameters = new HashMap<>();
    private final Set<String> known = new java.util.TreeSet<>();
    private final List<FetchRequest> requests = new ArrayList<>();
    private URI url;
    private Limits limits = Limits.DEFAULT;
    private double shrinkLimit = 0.2;
    private int mayGo = 10;
    private @Nullable String checkpoint;

    Group(LiferaySimulator hub) {
        this(hub.url(), hub.site(), hub.secrets());
    }

    Group(URI url, String site, Map<String, String> secrets) {
        this.url = url;
        this.secrets = secrets;
        parameters.put("site", site);
        parameters.put("clientId", "{{env:KNOWLEDGE_HUB_CLIENT_ID}}");
        parameters.put("clientSecret", "{{env:KNOWLEDGE_HUB_CLIENT_SECRET}}");
        parameters.put("sweepEvery", "1");
    }

    Group with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    Group without(String... names) {
        List.of(names).forEach(parameters::remove);
        return this;
    }

    Group mayShrink(double share, int records) {
        shrinkLimit = share;
        mayGo = records;
        return this;
    }

    Group limited(Limits other) {
        limits = other;
        return this;
    }

    Group checkpoint(@Nullable String other) {
        checkpoint = other;
        return this;
    }

    @Nullable
    String checkpoint() {
        return checkpoint;
    }

    Set<String> known() {
        return known;
    }

    Group knows(Collection<String> ids) {
        known.addAll(ids);
        return this;
    }

    /** The requests of the last harvest. */
    List<FetchRequest> requests() {
        return List.copyOf(requests);
    }

    List<String> addresses() {
        return requests.stream().map(request -> String.valueOf(request.uri())).toList();
    }

    /** Runs a harvest and remembers what a run would: records, and, of a complete one, what is gone and the checkpoint. */
    HarvestRun harvest() {
        return harvest(fetcher -> fetcher);
    }

    HarvestRun harvest(Function<Fetcher, Fetcher> through) {
        KnownIds ids = new KnownIds(known, mayGo);
        Source source = source();
        Harvest harvest =
                new LiferayProtocol(Secrets.of(secrets)::resolve).begin(source, ids, checkpoint, Clock.systemUTC());
        FetchPolicy policy = FetchPolicy.of(source)
                .withRetries(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5)));
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        requests.clear();
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            HarvestRun run = HarvestRun.of(harvest, new Noting(through.apply(fetcher)), ids::note);
            known.addAll(run.ids());
            if (run.end().complete()) {
                known.removeAll(run.gone());
                checkpoint = run.end().checkpoint();
            }
            return run;
        }
    }

    private Source source() {
        return new Source(
                new SourceId("group"),
                "A group",
                Path.of("group.camel.yaml"),
                "pull-liferay",
                url,
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "liferay",
                null,
                List.of(),
                Set.of(url.getHost()),
                100_000,
                shrinkLimit,
                true,
                limits,
                parameters);
    }

    /** Keeps the requests that pass. */
    private final class Noting implements Fetcher {

        private final Fetcher inner;

        Noting(Fetcher inner) {
            this.inner = inner;
        }

        @Override
        public <T> T fetch(FetchRequest request, Function<FetchResult, T> reader) {
            requests.add(request);
            return inner.fetch(request, reader);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
