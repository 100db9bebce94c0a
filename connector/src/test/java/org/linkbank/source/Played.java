package org.linkbank.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Harvests of a source that a simulator plays, over the guarded client, as a route performs them. */
public record Played(Protocol protocol, URI url, Map<String, String> parameters, Clock clock, Limits limits) {

    private static final RetryPolicy AT_ONCE =
            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5));

    public static Played by(Protocol protocol, URI url) {
        return new Played(protocol, url, Map.of(), Clock.systemUTC(), Limits.DEFAULT);
    }

    public Played with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Played(protocol, url, more, clock, limits);
    }

    public Played later(Duration by) {
        return new Played(protocol, url, parameters, Clock.offset(clock, by), limits);
    }

    public Played within(Limits other) {
        return new Played(protocol, url, parameters, clock, other);
    }

    public HarvestRun first() {
        return harvest(List.of(), null);
    }

    /** After others that left these ids known, and this checkpoint. */
    public HarvestRun harvest(Collection<String> known, @Nullable String checkpoint) {
        Source source = source();
        FetchPolicy policy = FetchPolicy.of(source).withRetries(AT_ONCE);
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        KnownIds ids = new KnownIds(known, 100_000);
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            return HarvestRun.of(protocol.begin(source, ids, checkpoint, clock), fetcher, ids::note);
        }
    }

    private Source source() {
        return new Source(
                new SourceId("played"),
                "A feed",
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
