package org.linkbank.source.aliss;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkbank.demo.aliss.AlissFault;
import org.linkbank.demo.aliss.AlissSimulator;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.KnownIds;
import org.linkbank.source.Source;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.HttpFetcher;
import org.linkbank.source.fetch.Operator;
import org.linkbank.source.fetch.RetryPolicy;
import org.linkbank.source.pages.PageMemory;

/** The protocol against a register that was written by reading another's code, not for these tests. */
class AlissSimulatorHarvestTest {

    @Test
    void bothDaysAreHarvestedWhole() {
        try (AlissSimulator register = AlissSimulator.start(1)) {
            HarvestRun first = harvest(register, List.of());
            register.day(2);
            HarvestRun second = harvest(register, first.ids());

            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(services(first)).hasSize(1200);
            assertThat(first.all(Harvested.Unreadable.class)).isEmpty();
            assertThat(second.end().complete()).as(second.end().reason()).isTrue();
            assertThat(services(second)).hasSize(1205);
            assertThat(second.gone().stream().filter(id -> id.startsWith("service/")))
                    .hasSize(25);
            assertThat(register.violations()).isEmpty();
        }
    }

    @Test
    void aPoisonedRecordCostsOnlyItself() {
        try (AlissSimulator register = AlissSimulator.start(1)) {
            List<String> known = harvest(register, List.of()).ids();
            String poisoned = register.poison(30);

            HarvestRun run = harvest(register, known);

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(services(run)).hasSize(1199);
            assertThat(run.all(Harvested.Unreadable.class))
                    .singleElement()
                    .satisfies(item -> assertThat(String.valueOf(item.key())).endsWith(poisoned));
        }
    }

    @Test
    void aDayThatBreaksInDuringTheSweepIsSweptAgain() {
        try (AlissSimulator register = AlissSimulator.start(1)) {
            register.dayAfterPage(30, 2);

            HarvestRun run = harvest(register, List.of());

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            register.day(2);
            assertThat(run.ids()).containsAll(harvest(register, List.of()).ids());
        }
    }

    @ParameterizedTest
    @EnumSource(AlissFault.class)
    void aFaultThatPassesCostsNothing(AlissFault fault) {
        try (AlissSimulator register = AlissSimulator.start(1)) {
            register.fault(1, fault);
            register.fault(30, fault);
            register.fault(60, fault);

            HarvestRun run = harvest(register, List.of());

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(services(run)).hasSize(1200);
        }
    }

    private static List<String> services(HarvestRun run) {
        return run.ids().stream().filter(id -> id.startsWith("service/")).toList();
    }

    private static HarvestRun harvest(AlissSimulator register, Collection<String> known) {
        Source source = new Source(
                register.plays(),
                register.name(),
                Path.of("register.camel.yaml"),
                "pull-aliss",
                register.url(),
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "register",
                null,
                List.of(),
                Set.of(URI.create(register.url().toString()).getAuthority()),
                100_000,
                0.2,
                true,
                Limits.DEFAULT,
                Map.of());
        FetchPolicy policy = FetchPolicy.of(source)
                .withRetries(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5)));
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        KnownIds ids = new KnownIds(known, 1000);
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            return HarvestRun.of(
                    new AlissProtocol(PageMemory.NONE).begin(source, ids, null, Clock.systemUTC()), fetcher, ids::note);
        }
    }
}
