package org.linkbank.source.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.Changes;
import org.linkbank.demo.Played.Mishap;
import org.linkbank.demo.oai.OaiSimulator;
import org.linkbank.demo.oai.OaiSimulator.Deletions;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvesting;

/** The protocol against the demo's repository, well and with faults. */
class OaiSimulatorHarvestTest {

    private static Harvesting on(OaiSimulator repository, int day) {
        Instant evening = Instant.parse("2026-06-01T20:00:00Z").plusSeconds(86_400L * (day - 1));
        return Harvesting.of(new OaiProtocol(), repository.url()).at(Clock.fixed(evening, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"true,PERSISTENT", "false,PERSISTENT", "true,TRANSIENT", "false,TRANSIENT"})
    void changesAndDeletionsOfTheNextDayAreFoundWithoutReadingAllAgain(boolean seconds, Deletions deletions) {
        try (OaiSimulator repository = OaiSimulator.start(1, 200, seconds, deletions)) {
            HarvestRun first = on(repository, 1).first();
            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(first.ids()).hasSize(200).doesNotHaveDuplicates();

            repository.day(3);
            HarvestRun second = on(repository, 3).run(first.ids(), first.end().checkpoint());
            Changes changes = repository.changesSince(1);

            assertThat(second.end().complete()).as(second.end().reason()).isTrue();
            assertThat(second.end().absenceIsWithdrawal()).isFalse();
            TreeSet<String> changed = new TreeSet<>(changes.created());
            changed.addAll(changes.updated());
            assertThat(second.ids()).containsAll(changed);
            assertThat(second.gone()).containsAll(changes.withdrawn());
            assertThat(changes.withdrawn()).isNotEmpty();
            assertThat(repository.played().asked()).anyMatch(asked -> asked.query()
                    .getOrDefault("from", "")
                    .equals(seconds ? "2026-06-01T11:50:00Z" : "2026-05-31"));
        }
    }

    @Test
    void whereDeletionsAreNotToldAbsenceCountsInAFullSweepOnly() {
        try (OaiSimulator repository = OaiSimulator.start(1, 60, true, Deletions.NO)) {
            HarvestRun first = on(repository, 1).first();

            repository.day(3);
            HarvestRun soon = on(repository, 3).run(first.ids(), first.end().checkpoint());
            HarvestRun later = on(repository, 9).run(first.ids(), soon.end().checkpoint());

            assertThat(soon.end().absenceIsWithdrawal()).isFalse();
            assertThat(soon.gone()).isEmpty();
            assertThat(later.end().complete()).as(later.end().reason()).isTrue();
            assertThat(later.end().absenceIsWithdrawal()).isTrue();
            assertThat(later.ids())
                    .doesNotContainAnyElementsOf(repository.changesSince(1).withdrawn());
        }
    }

    @Test
    void onlyTheSetThatIsWantedIsRead() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            HarvestRun run = on(repository, 1).with(Map.of("set", "guides")).first();

            assertThat(run.ids()).hasSize(16);
            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        }
    }

    @Test
    void anotherSetBeginsAnew() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            HarvestRun all = on(repository, 1).first();
            HarvestRun guides = on(repository, 2)
                    .with(Map.of("set", "guides"))
                    .run(all.ids(), all.end().checkpoint());

            assertThat(guides.ids()).hasSize(16);
            assertThat(guides.end().warnings()).anyMatch(warning -> warning.contains("another set"));
        }
    }

    @Test
    void nothingNewIsCompleteAndEmpty() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            HarvestRun first = on(repository, 1).first();
            String later =
                    String.valueOf(first.end().checkpoint()).replace("2026-06-01T12:00:00Z", "2026-06-05T12:00:00Z");

            HarvestRun run = on(repository, 6).run(first.ids(), later);

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.harvested).isEmpty();
            assertThat(run.end().checkpoint()).isNotNull();
        }
    }

    @Test
    void aCheckpointInTheFutureIsRefused() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            HarvestRun run = on(repository, 1)
                    .run(
                            List.of(),
                            "{\"seen\":\"2099-01-01T00:00:00Z\",\"full\":\"2026-01-01T00:00:00Z\",\"set\":\"\"}");

            assertThat(run.ids()).hasSize(48);
            assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("in the future"));
            assertThat(run.end().checkpoint()).contains("2026-06-01T12:00:00Z");
        }
    }

    @Test
    void aClockThatGoesFastMovesNoCursorIntoTheFuture() {
        try (OaiSimulator repository = OaiSimulator.start(400)) {
            HarvestRun run = on(repository, 1).first();

            assertThat(run.end().checkpoint()).contains("\"seen\":\"2026-06-01T20:00:00Z\"");
        }
    }

    @Test
    void anExpiredTokenBeginsTheListAgainOnce() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            boolean[] expired = {false};
            HarvestRun run = on(repository, 1).running(item -> {
                if (!expired[0]) {
                    expired[0] = true;
                    repository.forgetTokens();
                }
            });

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(new TreeSet<>(run.ids())).hasSize(48);
            assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("no longer valid"));
        }
    }

    @Test
    void tokensThatExpireAgainAndAgainEndTheHarvest() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            HarvestRun run = on(repository, 1).running(item -> repository.forgetTokens());

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("badResumptionToken");
        }
    }

    @Test
    void aListThatRepeatsItselfEnds() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            repository.stuck(true);

            HarvestRun run = on(repository, 1).first();

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().checkpoint()).isNull();
            assertThat(repository.requests()).isLessThan(6);
        }
    }

    @Test
    void noMoreRecordsAreReadThanTheLimit() {
        try (OaiSimulator repository = OaiSimulator.start(1, 200, true, Deletions.PERSISTENT)) {
            HarvestRun run = on(repository, 1)
                    .within(new Limits(1 << 20, 1 << 20, 50, 64))
                    .first();

            assertThat(run.end().complete()).isFalse();
            assertThat(run.ids()).hasSize(60);
        }
    }

    @Test
    void aLongListLeavesASmallCheckpoint() {
        try (OaiSimulator repository = OaiSimulator.start(1, 3_000, true, Deletions.PERSISTENT)) {
            HarvestRun run = on(repository, 1).first();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids()).hasSize(3_000).doesNotHaveDuplicates();
            assertThat(run.end().checkpoint()).hasSizeLessThan(200);
        }
    }

    static Stream<Arguments> mishaps() {
        return Stream.of("verb=Identify", "oai_dc", "%2F20", "%2F40")
                .flatMap(part -> Stream.of(Mishap.values()).map(mishap -> Arguments.of(mishap, part)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("mishaps")
    void aFaultWithdrawsNothingSaysWhyAndTheNextRunRecovers(Mishap mishap, String part) {
        try (OaiSimulator repository = OaiSimulator.start(1, 48, true, Deletions.NO)) {
            HarvestRun good = on(repository, 1).first();
            repository.played().mishap(part, mishap);

            HarvestRun bad = on(repository, 1).run(good.ids(), null);

            assertThat(bad.end().complete()).isFalse();
            assertThat(bad.end().reason()).endsWith("Nothing is withdrawn.");
            assertThat(bad.end().checkpoint()).isNull();
            assertThat(bad.gone()).isEmpty();

            repository.played().heal();
            repository.day(2);
            HarvestRun next = on(repository, 2).run(good.ids(), good.end().checkpoint());
            assertThat(next.end().complete()).as(next.end().reason()).isTrue();
            assertThat(next.ids()).containsAll(repository.changesSince(1).created());
        }
    }
}
