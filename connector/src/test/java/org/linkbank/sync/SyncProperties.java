package org.linkbank.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linkbank.source.Harvested;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;

class SyncProperties {

    @Property(tries = 60)
    void secondRunChangesNothing(@ForAll("days") Map<String, String> day) {
        try (Partner partner = new Partner()) {
            partner.sync(harvest(day));
            Counts again = partner.sync(harvest(day)).counts();
            assertThat(again.changedAnything()).isFalse();
            assertThat(again.unchanged()).isEqualTo(day.size());
        }
    }

    @Property(tries = 60)
    void orderOfRecordsIsIrrelevant(@ForAll("days") Map<String, String> day, @ForAll Random random) {
        try (Partner one = new Partner();
                Partner other = new Partner()) {
            List<Harvested> shuffled = new ArrayList<>(harvest(day));
            Collections.shuffle(shuffled, random);
            Counts inOrder = one.sync(harvest(day)).counts();
            assertThat(other.sync(shuffled).counts()).isEqualTo(inOrder);
            assertThat(other.stored()).isEqualTo(one.stored());
        }
    }

    @Property(tries = 60)
    void storeIsWhatTheLastCompleteRunSawAndCountsAreTheDifference(
            @ForAll("days") Map<String, String> before, @ForAll("days") Map<String, String> after) {
        try (Partner partner = new Partner()) {
            partner.sync(harvest(before));
            RunEntry run = partner.sync(harvest(after));
            Counts counts = run.counts();
            if ((after.isEmpty() && !before.isEmpty()) || run.outcome() == RunEntry.Outcome.HELD) {
                assertThat(partner.stored()).containsAll(before.keySet());
                return;
            }
            assertThat(partner.stored()).isEqualTo(new TreeMap<>(after).keySet());
            assertThat(counts.created())
                    .isEqualTo(after.keySet().stream()
                            .filter(id -> !before.containsKey(id))
                            .count());
            assertThat(counts.withdrawn())
                    .isEqualTo(before.keySet().stream()
                            .filter(id -> !after.containsKey(id))
                            .count());
            assertThat(counts.updated())
                    .isEqualTo(after.entrySet().stream()
                            .filter(entry -> before.containsKey(entry.getKey())
                                    && !before.get(entry.getKey()).equals(entry.getValue()))
                            .count());
        }
    }

    @Property(tries = 60)
    void failedRunWithdrawsNothing(
            @ForAll("days") Map<String, String> before, @ForAll("days") Map<String, String> part) {
        try (Partner partner = new Partner()) {
            partner.sync(harvest(before));
            partner.sync(harvest(part), Partner.BROKEN);
            assertThat(partner.stored()).containsAll(before.keySet());
        }
    }

    @Property(tries = 60)
    void brokenRunThenWholeRunEqualsOneWholeRun(@ForAll("days") Map<String, String> day, @ForAll Random random) {
        try (Partner broken = new Partner();
                Partner whole = new Partner()) {
            List<Harvested> all = harvest(day);
            broken.sync(all.subList(0, random.nextInt(all.size() + 1)), Partner.BROKEN);
            broken.sync(all);
            whole.sync(all);
            assertThat(broken.stored()).isEqualTo(whole.stored());
            assertThat(broken.checkpoint()).isEqualTo(whole.checkpoint());
        }
    }

    @Provide
    Arbitrary<Map<String, String>> days() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 20).map(number -> "r" + number),
                        Arbitraries.of("a", "b", "c"))
                .ofMaxSize(20);
    }

    private static List<Harvested> harvest(Map<String, String> day) {
        return new TreeMap<>(day)
                .entrySet().stream()
                        .map(entry -> Partner.record(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
