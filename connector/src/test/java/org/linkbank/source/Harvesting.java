package org.linkbank.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.HttpFetcher;
import org.linkbank.source.fetch.Operator;
import org.linkbank.source.fetch.RetryPolicy;

/** A harvest over a real connection to a played partner, with retries that do not wait. */
public record Harvesting(
        Protocol protocol, URI url, Map<String, String> parameters, Limits limits, Clock clock, int mayGo) {

    public static Harvesting of(Protocol protocol, URI url) {
        return new Harvesting(protocol, url, Map.of(), Limits.DEFAULT, Clock.systemUTC(), 1000);
    }

    public Harvesting with(Map<String, String> other) {
        return new Harvesting(protocol, url, other, limits, clock, mayGo);
    }

    public Harvesting at(Clock other) {
        return new Harvesting(protocol, url, parameters, limits, other, mayGo);
    }

    public Harvesting within(Limits other) {
        return new Harvesting(protocol, url, parameters, other, clock, mayGo);
    }

    public HarvestRun run(Collection<String> known, @Nullable String checkpoint) {
        KnownIds ids = new KnownIds(known, mayGo);
        try (Fetcher fetcher = fetcher()) {
            return HarvestRun.of(protocol.begin(source(), ids, checkpoint, clock), fetcher, ids::note);
        }
    }

    /** A first harvest, during which something happens with each item. */
    public HarvestRun running(Consumer<Harvested> listener) {
        try (Fetcher fetcher = fetcher()) {
            return HarvestRun.of(protocol.begin(source(), Known.NOTHING, null, clock), fetcher, listener);
        }
    }

    public HarvestRun first() {
        return run(List.of(), null);
    }

    private Fetcher fetcher() {
        FetchPolicy policy = FetchPolicy.of(source())
                .withRetries(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5)));
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        return new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null));
    }

    private Source source() {
        return new Source(
                new SourceId("played"),
                "Played",
                Path.of("played.camel.yaml"),
                "pull-played",
                url,
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "played",
                null,
                List.of(),
                Set.of(url.getAuthority()),
                100_000,
                0.2,
                true,
                limits,
                parameters);
    }
}
