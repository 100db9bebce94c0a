package org.linkbank.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.sync.Partner.record;
import static org.linkbank.sync.Partner.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;
import org.linkbank.store.Tombstone;

class SyncRunTest {

    private final Partner partner = new Partner();

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void firstRunCreatesEveryRecord() {
        RunEntry run = partner.sync(records(1, 30));

        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(run.counts()).isEqualTo(new Counts(30, 0, 0, 0, 0, 0));
        assertThat(partner.stored()).hasSize(30);
        assertThat(partner.checkpoint()).isEqualTo("done");
    }

    @Test
    void secondRunOverTheSameRecordsChangesNothing() {
        partner.sync(records(1, 30));

        assertThat(partner.sync(records(1, 30)).counts()).isEqualTo(new Counts(0, 0, 0, 0, 30, 0));
    }

    @Test
    void whatAProtocolGivesAsStoredCountsAsSeenAndUnchanged() {
        partner.sync(records(1, 30));
        List<Harvested> harvest = new ArrayList<>(records(1, 20));
        for (int number = 15; number <= 30; number++) {
            harvest.add(new Harvested.Same(new RecordKey(Partner.ID, "r" + number)));
        }

        RunEntry run = partner.sync(harvest);

        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 0, 0, 30, 0));
        assertThat(run.warnings()).containsExactly("6 records came more than once; the first of each was taken.");
    }

    @Test
    void aProtocolIsToldOfVersionsThatTheRunWouldNotTouch() {
        partner.sync(records(1, 30));
        partner.sync(List.of(record("r1", "bad")), Partner.BROKEN);
        partner.sync(records(1, 15), new HarvestEnd(true, true, "", List.of(), null));

        assertThat(has("r2", "value 2")).isTrue();
        assertThat(has("r2", "value 3")).isFalse();
        assertThat(has("r1", "bad")).isFalse();
        assertThat(has("r30", "value 30")).as("its withdrawal waits").isFalse();
        assertThat(has("r99", "value 99")).isFalse();
        partner.mapping = "mapping-2";
        assertThat(has("r2", "value 2")).isFalse();
    }

    private boolean has(String id, String value) {
        try (SyncRun run = partner.begin()) {
            return run.known().has(id, Partner.source(id, value).contentHash());
        }
    }

    @Test
    void changedMappingMapsUnchangedRecordsAgain() {
        partner.sync(records(1, 3));
        partner.mapping = "mapping-2";

        try (SyncRun run = partner.begin()) {
            assertThat(run.compare(records(1, 3))).hasSize(3);
        }
    }

    @Test
    void completeRunWithdrawsWhatItDidNotSeeAndLeavesATombstone() {
        partner.sync(records(1, 30));

        RunEntry run = partner.sync(records(1, 28));

        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 2, 0, 28, 0));
        assertThat(partner.stored()).hasSize(28).doesNotContain("r29", "r30");
        assertThat(tombstone("r30"))
                .hasValueSatisfying(tomb -> assertThat(tomb.reason()).contains("complete run"));
    }

    @Test
    void incompleteRunWithdrawsNothingAndKeepsItsCheckpoint() {
        partner.sync(records(1, 30));

        RunEntry run = partner.sync(records(1, 5), Partner.BROKEN);

        assertThat(run.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(run.reason()).isEqualTo("The third page broke off.");
        assertThat(partner.stored()).hasSize(30);
        assertThat(partner.checkpoint()).isEqualTo("done");
    }

    @Test
    void incompleteRunKeepsWhatItFetched() {
        partner.sync(records(1, 3), Partner.BROKEN);

        assertThat(partner.stored()).hasSize(3);
    }

    @Test
    void aHarvestOfChangesThatFindsNoneIsCompleteAndMovesItsCheckpoint() {
        try (Partner partner = new Partner()) {
            partner.sync(Partner.records(0, 10));

            RunEntry run = partner.sync(List.of(), new HarvestEnd(true, false, "", List.of(), "later"));

            assertThat(run.outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(partner.store.<String>read(
                            view -> view.checkpoint(Partner.ID).orElseThrow().value()))
                    .isEqualTo("later");
        }
    }

    @Test
    void emptySourceWithdrawsNothingHoweverSmallItWas() {
        partner.sync(records(1, 4));

        RunEntry run = partner.sync(List.of());

        assertThat(run.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(run.reason()).contains("no record");
        assertThat(partner.stored()).hasSize(4);
    }

    @Test
    void shrinkOverTheLimitIsHeldAndTheRestApplied() {
        partner.sync(records(1, 100));
        List<Harvested> harvest = new ArrayList<>(records(1, 70));
        harvest.add(record("new", "new"));

        RunEntry run = partner.sync(harvest);

        assertThat(run.outcome()).isEqualTo(Outcome.HELD);
        assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0, 30, 70, 0));
        assertThat(run.reason()).contains("30 of 100").contains("approve partner");
        assertThat(partner.stored()).hasSize(101);
    }

    @Test
    void approvalWithdrawsWhatIsHeldExceptWhatCameBack() {
        partner.sync(records(1, 100));
        RunEntry held = partner.sync(records(1, 70));
        List<Harvested> back = new ArrayList<>(records(1, 70));
        back.add(record("r71", "value 71"));
        partner.sync(back, new HarvestEnd(true, false, "", List.of(), null));

        RunEntry approval = partner.runs.approve(Partner.ID, held.id()).orElseThrow();

        assertThat(approval.counts().withdrawn()).isEqualTo(29);
        assertThat(partner.stored()).hasSize(71).contains("r71");
        assertThat(partner.runs.heldRun(Partner.ID)).isEmpty();
    }

    @Test
    void tenRecordsMayAlwaysGo() {
        partner.sync(records(1, 12));

        assertThat(partner.sync(records(1, 2)).counts().withdrawn()).isEqualTo(10);
    }

    @Test
    void withdrawnRecordThatReturnsIsCreatedAgainWithoutTombstone() {
        partner.sync(records(1, 30));
        partner.sync(records(1, 29));

        RunEntry run = partner.sync(records(1, 30));

        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(tombstone("r30")).isEmpty();
    }

    @Test
    void rejectedRecordKeepsItsLastGoodVersionMarkedStaleUntilItIsMended() {
        partner.sync(records(1, 3));

        RunEntry run = partner.sync(List.of(record("r1", "bad"), record("r2", "value 2"), record("r3", "value 3")));

        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 0, 0, 2, 1));
        assertThat(run.warnings()).anySatisfy(line -> assertThat(line)
                .isEqualTo(
                        "partner record r1: $.name: expected text, found array. Record rejected; the run continues."));
        assertThat(stale("r1")).isTrue();
        partner.sync(records(1, 3));
        assertThat(stale("r1")).isFalse();
    }

    @Test
    void unreadableRecordOfAKnownIdCountsAsSeen() {
        partner.sync(records(1, 3));
        Harvested broken = new Harvested.Unreadable(
                new RecordKey(Partner.ID, "r3"), new Problem("item 3", "an object", "a number"));

        RunEntry run = partner.sync(List.of(record("r1", "value 1"), record("r2", "value 2"), broken));

        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 0, 0, 2, 1));
        assertThat(partner.stored()).contains("r3");
    }

    @Test
    void recordThatComesTwiceIsTakenOnce() {
        RunEntry run = partner.sync(List.of(record("r1", "value 1"), record("r1", "another")));

        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.warnings()).anySatisfy(line -> assertThat(line).contains("more than once"));
    }

    @Test
    void aSourceThatSaysNothingChangedIsCompleteAndKeepsItsRecords() {
        partner.sync(records(1, 30));

        RunEntry run = partner.sync(List.of(), new HarvestEnd(true, false, "", List.of(), null));

        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(partner.stored()).hasSize(30);
    }

    @Test
    void recordThatTheSourceNamesAsGoneIsWithdrawnWithItsReason() {
        partner.sync(records(1, 30));
        List<Harvested> harvest = new ArrayList<>(records(1, 29));
        harvest.add(new Harvested.Gone(new RecordKey(Partner.ID, "r30"), "The register answers 404."));

        partner.sync(harvest, new HarvestEnd(true, false, "", List.of(), null));

        assertThat(tombstone("r30"))
                .hasValueSatisfying(tomb -> assertThat(tomb.reason()).isEqualTo("The register answers 404."));
    }

    @Test
    void twoRunsOfOneSourceNeverOverlap() {
        try (SyncRun first = partner.begin()) {
            assertThat(partner.runs.begin(new RunInput(Partner.definition(), "m", "test"), Progress.NONE))
                    .isEmpty();
            first.finish(Partner.BROKEN);
        }
        partner.begin().close();
    }

    @Test
    void abandonedRunEndsAsFailedAndWithdrawsNothing() {
        partner.sync(records(1, 30));

        try (SyncRun run = partner.begin()) {
            run.compare(records(1, 2));
        }

        assertThat(partner.store.read(view -> view.runs(Partner.ID, 1)).get(0).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(partner.stored()).hasSize(30);
    }

    @Test
    void unseenListsNothingWhenAnOperatorWouldHaveToDecide() {
        partner.sync(records(1, 100));

        try (SyncRun run = partner.begin()) {
            run.compare(records(1, 95));
            assertThat(run.known().unseen("", 100)).hasSize(5);
        }
        try (SyncRun run = partner.begin()) {
            run.compare(records(1, 10));
            assertThat(run.known().unseen("", 100)).isEmpty();
        }
    }

    @Test
    void runIdsSortByTimeAndNeverRepeat() {
        RunEntry first = partner.sync(records(1, 1));
        RunEntry second = partner.sync(records(1, 1));

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(first.started()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
    }

    private Optional<Tombstone> tombstone(String id) {
        return partner.store.read(view -> view.tombstone(new RecordKey(Partner.ID, id)));
    }

    private boolean stale(String id) {
        return partner.store
                .read(view -> view.head(new RecordKey(Partner.ID, id)))
                .orElseThrow()
                .stale();
    }
}
