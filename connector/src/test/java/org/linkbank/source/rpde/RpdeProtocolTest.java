package org.linkbank.source.rpde;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkbank.demo.rpde.RpdeOrder;
import org.linkbank.demo.rpde.RpdeQuirk;
import org.linkbank.demo.rpde.RpdeSimulator;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.Played;

class RpdeProtocolTest {

    private RpdeSimulator feed;
    private Played played;

    @BeforeEach
    void start() {
        feed = RpdeSimulator.start(RpdeOrder.TIMESTAMP_AND_ID, 1, 95, 20);
        played = Played.by(new RpdeProtocol(), feed.url());
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @ParameterizedTest
    @EnumSource(RpdeOrder.class)
    void everyItemIsReadOnceInEitherOrder(RpdeOrder order) {
        try (RpdeSimulator either = RpdeSimulator.start(order, 2, 95, 20)) {
            HarvestRun run = Played.by(new RpdeProtocol(), either.url()).first();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().warnings()).isEmpty();
            assertThat(run.end().absenceIsWithdrawal()).isTrue();
            assertThat(ids(run)).isEqualTo(either.ids());
            assertThat(run.gone()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(run.all(Harvested.Stated.class))
                    .extracting(Harvested.Stated::licence)
                    .containsExactly("https://creativecommons.org/licenses/by/4.0/");
        }
    }

    @Test
    void theNextHarvestGoesOnWhereTheLastOneEnded() {
        HarvestRun first = played.first();
        HarvestRun idle = played.harvest(first.ids(), first.end().checkpoint());
        Set<String> before = feed.ids();
        feed.day(2);
        HarvestRun second = played.harvest(first.ids(), idle.end().checkpoint());

        assertThat(idle.records()).isEmpty();
        assertThat(idle.places).hasSize(1);
        assertThat(idle.end().complete()).isTrue();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(feed.ids());
        assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        assertThat(second.end().absenceIsWithdrawal()).isFalse();
        assertThat(second.gone())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        gone.stream().map(id -> "SessionSeries/" + id).toList());
        assertThat(ids(second)).isNotEmpty().hasSizeLessThan(40);
    }

    @Test
    void afterALongPauseTheFeedIsReadFromItsFirstPage() {
        HarvestRun first = played.first();

        HarvestRun later = played.later(Duration.ofDays(7))
                .harvest(first.ids(), first.end().checkpoint());

        assertThat(later.end().absenceIsWithdrawal()).isTrue();
        assertThat(ids(later)).isEqualTo(feed.ids());
    }

    @Test
    void aPartnerFileMaySweepEveryNight() {
        HarvestRun first = played.first();

        HarvestRun nightly = played.with("sweepEvery", "PT23H")
                .later(Duration.ofDays(1))
                .harvest(first.ids(), first.end().checkpoint());

        assertThat(nightly.end().absenceIsWithdrawal()).isTrue();
    }

    @Test
    void whatChangesWhileTheFeedIsReadIsReadTheNextTime() {
        feed.dayAfterPage(3, 2);
        HarvestRun first = played.first();
        HarvestRun second = played.harvest(first.ids(), first.end().checkpoint());
        HarvestRun fresh = played.first();

        Set<String> all = new TreeSet<>(ids(first));
        all.addAll(ids(second));
        assertThat(first.end().complete()).as(first.end().reason()).isTrue();
        assertThat(all).containsAll(feed.ids());
        assertThat(bytes(second)).isNotEmpty().isSubsetOf(bytes(fresh));
        Set<String> latest = bytes(first);
        latest.addAll(bytes(second));
        assertThat(latest).containsAll(bytes(fresh));
        first.ids().stream()
                .map(id -> id.substring("SessionSeries/".length()))
                .filter(id -> !feed.ids().contains(id))
                .forEach(id -> assertThat(second.gone()).contains("SessionSeries/" + id));
    }

    @ParameterizedTest
    @EnumSource(
            value = RpdeQuirk.class,
            names = {
                "NEXT_ELSEWHERE",
                "NEXT_MISSING",
                "CIRCLE",
                "NAMES_ITSELF",
                "NEVER_ENDS",
                "CAPITAL_IDS",
                "DIFFERENT_TWINS",
                "NO_ITEMS"
            })
    void aFeedThatCannotBeRightWithdrawsNothingAndSaysWhy(RpdeQuirk quirk) {
        HarvestRun first = played.first();
        feed.quirk(quirk);

        HarvestRun run = played.harvest(first.ids(), null);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).endsWith("Nothing is withdrawn.");
        assertThat(run.end().checkpoint()).isNull();
        assertThat(feed.targets()).allMatch(target -> target.startsWith("/feed"));
        assertThat(feed.requests()).isLessThan(30);
    }

    @Test
    void anEndlessFeedEndsAtTheLimit() {
        feed.quirk(RpdeQuirk.ENDLESS);

        HarvestRun run = played.within(new Limits(1 << 20, 1 << 20, 120, 64)).first();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("goes on after 120 items");
    }

    @Test
    void itemsOfATimeToComeDoNotMoveTheCursorBeyondThem() {
        feed.quirk(RpdeQuirk.FUTURE);

        HarvestRun first = played.first();
        feed.day(2);
        HarvestRun second = played.harvest(first.ids(), first.end().checkpoint());

        assertThat(first.end().complete()).as(first.end().reason()).isTrue();
        assertThat(first.end().warnings())
                .containsExactly(
                        "expected items modified up to now, found 1 modified later; the next harvest begins before them.");
        assertThat(first.end().checkpoint()).doesNotContain("4070908800000");
        assertThat(second.end().absenceIsWithdrawal()).isFalse();
        assertThat(second.gone()).isNotEmpty();
    }

    @Test
    void aCheckpointInTheFutureOrElsewhereIsRefused() {
        Instant now = Instant.now();
        for (String next : List.of(
                feed.url() + "?afterTimestamp=4070908800000&afterId=x", "https://example.org/feed?afterTimestamp=1")) {
            HarvestRun run = played.harvest(List.of(), new RpdeCheckpoint(URI.create(next), now, now).written());

            assertThat(run.end().complete()).isTrue();
            assertThat(run.end().warnings()).singleElement().asString().startsWith("checkpoint: expected ");
            assertThat(ids(run)).isEqualTo(feed.ids());
        }
    }

    @Test
    void itemsThatStandTwiceOnAPageAreTakenOnce() {
        feed.quirk(RpdeQuirk.TWINS);

        HarvestRun run = played.first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).doesNotHaveDuplicates();
        assertThat(run.end().warnings()).containsExactly("expected each item once on a page, found 5 twice.");
    }

    private static Set<String> ids(HarvestRun run) {
        return run.ids().stream()
                .map(id -> id.substring("SessionSeries/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> bytes(HarvestRun run) {
        return run.records().stream()
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
