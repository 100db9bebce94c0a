package org.linkbank.source.oruk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkbank.demo.WireFault;
import org.linkbank.demo.oruk.OrukEdition;
import org.linkbank.demo.oruk.OrukQuirk;
import org.linkbank.demo.oruk.OrukSimulator;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.Played;

class OrukProtocolTest {

    private OrukSimulator feed;
    private Played played;

    @BeforeEach
    void start() {
        feed = OrukSimulator.start(OrukEdition.THREE, 1, 250);
        played = Played.by(new OrukProtocol(), feed.url());
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void everyListOfAThirdEditionIsReadWhole() {
        HarvestRun run = played.first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.end().warnings()).isEmpty();
        assertThat(run.end().absenceIsWithdrawal()).isTrue();
        assertThat(services(run)).isEqualTo(feed.serviceIds());
        assertThat(kinds(run))
                .containsExactlyInAnyOrder(
                        "services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms");
        assertThat(run.ids()).doesNotHaveDuplicates();
        assertThat(feed.targets()).noneMatch(target -> target.startsWith("/services/"));
    }

    @Test
    void everyListOfAFirstEditionIsReadWholeRecordByRecord() {
        try (OrukSimulator old = OrukSimulator.start(OrukEdition.ONE, 1, 120)) {
            HarvestRun run = Played.by(new OrukProtocol(), old.url()).first();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(services(run)).isEqualTo(old.serviceIds());
            assertThat(kinds(run))
                    .containsExactlyInAnyOrder("services", "organizations", "locations", "taxonomy_terms");
            assertThat(run.end().checkpoint()).isNull();
            assertThat(run.end().warnings())
                    .contains("services: expected UUIDs as ids, found other ids on 12 of 120 records.");
        }
    }

    @Test
    void whatAListLacksIsAskedForRecordByRecordAndIsTheSame() {
        HarvestRun whole = played.first();
        feed.quirk(OrukQuirk.FULL_IGNORED);

        HarvestRun single = played.first();

        assertThat(single.end().complete()).as(single.end().reason()).isTrue();
        assertThat(bytes(single)).isEqualTo(bytes(whole));
        assertThat(feed.targets().stream().filter(target -> target.startsWith("/services/")))
                .hasSize(250);
    }

    @Test
    void theNextHarvestAsksForChangesAndFindsWhatIsGoneInASnapshot() {
        HarvestRun first = played.first();
        Set<String> before = feed.serviceIds();
        feed.day(2);

        HarvestRun second = played.harvest(first.ids(), first.end().checkpoint());

        assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        assertThat(second.end().absenceIsWithdrawal()).isFalse();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(feed.serviceIds());
        assertThat(second.gone())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        gone.stream().map(id -> "service/" + id).toList());
        Set<String> created = new TreeSet<>(feed.serviceIds());
        created.removeAll(before);
        assertThat(services(second)).isNotEmpty().containsAll(created).hasSizeLessThan(80);
        assertThat(OrukCheckpoint.read(second.end().checkpoint()).orElseThrow().since())
                .isAfter(OrukCheckpoint.read(first.end().checkpoint())
                        .orElseThrow()
                        .since());
    }

    @ParameterizedTest
    @EnumSource(
            value = OrukQuirk.class,
            names = {"CHANGES_LOST", "CHANGES_IGNORED", "CHANGES_REFUSED", "MINIMAL_IGNORED", "FULL_IGNORED"})
    void changesAreFoundHoweverPoorlyTheFeedAnswers(OrukQuirk quirk) {
        HarvestRun first = played.first();
        feed.day(2);
        HarvestRun well = played.harvest(first.ids(), first.end().checkpoint());
        feed.quirk(quirk);

        HarvestRun run = played.harvest(first.ids(), first.end().checkpoint());

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(services(run)).containsAll(services(well));
        if (!run.end().absenceIsWithdrawal()) {
            assertThat(run.gone()).isEqualTo(well.gone());
        }
    }

    @Test
    void afterAWhileEverythingIsReadAgain() {
        HarvestRun first = played.first();

        HarvestRun later = played.later(Duration.ofDays(8))
                .harvest(first.ids(), first.end().checkpoint());

        assertThat(later.end().absenceIsWithdrawal()).isTrue();
        assertThat(services(later)).hasSize(250);
    }

    @Test
    void aCheckpointInTheFutureIsRefused() {
        HarvestRun first = played.first();
        String future = new OrukCheckpoint(Instant.parse("2099-01-01T00:00:00Z"), Instant.now(), List.of()).written();

        HarvestRun run = played.harvest(first.ids(), future);

        assertThat(run.end().warnings())
                .contains("checkpoint: expected a time up to now, found a later one; everything is read.");
        assertThat(services(run)).hasSize(250);
        assertThat(run.end().absenceIsWithdrawal()).isTrue();
    }

    @Test
    void aCheckpointThatIsNoneIsRefused() {
        HarvestRun run = played.harvest(List.of(), "page 7");

        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("expected one of this protocol"));
        assertThat(services(run)).hasSize(250);
    }

    @Test
    void onlyAFeedThatDeclaresItIsAskedForChangesUnlessToldOtherwise() {
        feed.quirk(OrukQuirk.OPENAPI_ELSEWHERE);
        assertThat(played.first().end().checkpoint()).isNull();
        assertThat(played.with("incremental", "yes").first().end().checkpoint()).isNotNull();
        feed.heal();
        assertThat(played.with("incremental", "no").first().end().checkpoint()).isNull();
    }

    @Test
    void aFeedThatSaysNothingOfItselfIsKnownByItsPages() {
        feed.quirk(OrukQuirk.NO_ROOT);

        HarvestRun run = played.first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(services(run)).hasSize(250);
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("read as 3.0, by its pages"));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrukQuirk.class,
            names = {"PAGE_IGNORED", "ENDLESS", "TOTAL_OFF", "SIZE_CHANGES", "DUPLICATES", "CAPITAL_IDS", "NO_SERVICES"
            })
    void aListThatCannotBeRightWithdrawsNothingAndSaysWhy(OrukQuirk quirk) {
        HarvestRun first = played.first();
        feed.quirk(quirk);
        feed.day(2);

        HarvestRun whole = played.harvest(first.ids(), null);
        HarvestRun changes = played.harvest(first.ids(), first.end().checkpoint());

        for (HarvestRun run : List.of(whole, changes)) {
            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("services: ").endsWith("Nothing is withdrawn.");
            assertThat(run.end().checkpoint()).isNull();
        }
        assertThat(feed.requests()).isLessThan(500);
    }

    @Test
    void anEndlessListWithoutTotalsEndsAtTheLimit() {
        feed.quirk(OrukQuirk.ENDLESS);
        feed.quirk(OrukQuirk.NO_TOTALS);

        HarvestRun run = played.within(new Limits(1 << 20, 1 << 20, 200, 64)).first();

        assertThat(run.end().complete()).isFalse();
        assertThat(services(run)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void datesToComeAreNoticedAndMoveNoCheckpoint() {
        feed.quirk(OrukQuirk.FUTURE_DATES);

        HarvestRun run = played.first();

        assertThat(run.end().complete()).isTrue();
        assertThat(run.end().warnings())
                .contains("services: expected dates up to now in $.last_modified, found later ones on 250 records.");
        assertThat(OrukCheckpoint.read(run.end().checkpoint()).orElseThrow().since())
                .isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void idsThatAreNoUuidsAreAcceptedWithOneWarning() {
        feed.quirk(OrukQuirk.ODD_IDS);

        HarvestRun run = played.first();

        assertThat(run.end().complete()).isTrue();
        assertThat(services(run)).isEqualTo(feed.serviceIds());
        assertThat(run.end().warnings())
                .containsExactly("services: expected UUIDs as ids, found other ids on 250 of 250 records.");
    }

    @Test
    void listsThatAFeedMayLackAreMissedOnlyWhereTheyWereKnown() {
        HarvestRun all = played.first();
        feed.quirk(OrukQuirk.SERVICES_ONLY);

        HarvestRun first = played.first();
        HarvestRun after = played.harvest(all.ids(), null);

        assertThat(first.end().complete()).as(first.end().reason()).isTrue();
        assertThat(kinds(first)).containsExactly("services");
        assertThat(after.end().complete()).isFalse();
        assertThat(after.end().reason()).contains("organizations: expected the list, which was there before");
    }

    @Test
    void aPartnerFileMayLeaveListsOut() {
        HarvestRun run = played.with("collections", "organizations").first();

        assertThat(kinds(run)).containsExactlyInAnyOrder("services", "organizations");
    }

    @Test
    void aServiceThatCannotBeReadCostsOnlyItselfAndIsAskedForAgain() {
        HarvestRun first = played.first();
        feed.quirk(OrukQuirk.FULL_IGNORED);
        feed.day(2);
        String changed =
                services(played.harvest(first.ids(), first.end().checkpoint())).first();
        feed.poison(changed);

        HarvestRun poisoned = played.harvest(first.ids(), first.end().checkpoint());
        feed.heal();
        HarvestRun healed = played.harvest(first.ids(), poisoned.end().checkpoint());

        assertThat(poisoned.end().complete()).as(poisoned.end().reason()).isTrue();
        assertThat(services(poisoned)).doesNotContain(changed);
        assertThat(poisoned.all(Harvested.Unreadable.class))
                .singleElement()
                .satisfies(item -> assertThat(String.valueOf(item.key())).endsWith(changed));
        assertThat(services(healed)).contains(changed);
    }

    @Test
    void aListThatMovesWhileItIsReadIsReadAgain() {
        feed.dayAfterPage(2, 2);

        HarvestRun run = played.first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(services(run)).containsAll(feed.serviceIds());
    }

    @Test
    void aFeedThatStopsAnsweringIsLeftAlone() {
        feed.outage(1, WireFault.SERVER_ERROR);

        HarvestRun run = played.first();

        assertThat(run.end().complete()).isFalse();
        assertThat(feed.targets()).noneMatch(target -> target.startsWith("/organizations"));
    }

    private static SortedSet<String> services(HarvestRun run) {
        return run.ids().stream()
                .filter(id -> id.startsWith("service/"))
                .map(id -> id.substring("service/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kinds(HarvestRun run) {
        return run.records().stream().map(SourceRecord::kind).collect(Collectors.toSet());
    }

    private static Set<String> bytes(HarvestRun run) {
        return run.records().stream()
                .filter(record -> record.kind().equals("services"))
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }
}
