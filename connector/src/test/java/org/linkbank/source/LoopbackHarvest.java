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

/** Harvests an address on the loopback with one protocol, over the guarded client, as a run does. */
public record LoopbackHarvest(
        Protocol protocol, URI url, Map<String, String> parameters, Limits limits, Clock clock, int mayGo) {

    public static LoopbackHarvest of(Protocol protocol, URI url) {
        return new LoopbackHarvest(protocol, url, Map.of(), Limits.DEFAULT, Clock.systemUTC(), 10);
    }

    public LoopbackHarvest with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new LoopbackHarvest(protocol, url, more, limits, clock, mayGo);
    }

    public LoopbackHarvest with(Limits others) {
        return new LoopbackHarvest(protocol, url, parameters, others, clock, mayGo);
    }

    public LoopbackHarvest at(Clock other) {
        return new LoopbackHarvest(protocol, url, parameters, limits, other, mayGo);
    }

    /** A first harvest. */
    public HarvestRun run() {
        return run(List.of(), null);
    }

    public HarvestRun run(Collection<String> known, @Nullable String checkpoint) {
        FetchPolicy policy = FetchPolicy.of(source())
                .withRetries(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5)));
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        KnownIds ids = new KnownIds(known, mayGo);
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            return HarvestRun.of(protocol.begin(source(), ids, checkpoint, clock), fetcher, ids::note);
        }
    }

    private Source source() {
        return new Source(
                new SourceId("partner"),
                "Partner",
                Path.of("partner.camel.yaml"),
                "pull-something",
                url,
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "something",
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
