package org.linkbank.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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

/** Harvests over the network of this machine, with the guarded client and one quick retry. */
public final class Web {

    private Web() {}

    public static Source source(URI url, Limits limits, Map<String, String> parameters) {
        return new Source(
                new SourceId("web"),
                "A partner",
                Path.of("web.camel.yaml"),
                "pull-web",
                url,
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "web",
                null,
                List.of(),
                Set.of("127.0.0.1"),
                1000,
                0.2,
                true,
                limits,
                parameters);
    }

    public static HarvestRun harvest(
            Protocol protocol, Source source, List<String> known, @Nullable String checkpoint) {
        FetchPolicy policy = FetchPolicy.of(source)
                .withRetries(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO));
        Operator operator = new Operator("A test", "test@example.org", "https://hub.example.org");
        KnownIds ids = new KnownIds(known, 1000);
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            return HarvestRun.of(protocol.begin(source, ids, checkpoint, Clock.systemUTC()), fetcher, ids::note);
        }
    }
}
