package org.linkbank.source.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.demo.wordpress.WordPressFault;
import org.linkbank.demo.wordpress.WordPressSimulator;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.LoopbackHarvest;

/** The protocol against a site that was made after a real one: its days, and every fault on the first, a middle and the last page. */
class WordPressFaultTest {

    private static final int POSTS = 250;

    private static LoopbackHarvest harvesting(WordPressSimulator site) {
        return LoopbackHarvest.of(new WordPressProtocol(), site.url());
    }

    @Test
    void bothDaysAreHarvestedWhole() {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS)) {
            HarvestRun first = harvesting(site).run();
            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(first.ids()).containsExactlyInAnyOrderElementsOf(site.visible());
            assertThat(first.end().warnings()).isEmpty();

            site.day(2);
            HarvestRun second = harvesting(site).run(first.ids(), first.end().checkpoint());
            TreeSet<String> lost = new TreeSet<>(first.ids());
            lost.removeAll(site.visible());
            TreeSet<String> found = new TreeSet<>(site.visible());
            found.removeAll(first.ids());
            assertThat(second.end().complete()).as(second.end().reason()).isTrue();
            assertThat(second.gone()).containsExactlyInAnyOrderElementsOf(lost);
            assertThat(second.ids()).containsAll(found);
            assertThat(second.ids().size()).isLessThan(30);
        }
    }

    @Test
    void anUnchangedSiteCostsTwoRequestsAndTwoForEachType() {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS)) {
            HarvestRun first = harvesting(site).run();
            HarvestRun second = harvesting(site).run(first.ids(), first.end().checkpoint());

            assertThat(second.places).hasSize(8);
            assertThat(second.end().complete()).isTrue();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(WordPressFault.values())
                .flatMap(fault -> Stream.of(1, 2, 3).map(page -> Arguments.of(fault, page)))
                .filter(each -> each.get()[0] != WordPressFault.REPEATED || !each.get()[1].equals(1));
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void aFaultWithdrawsNothingKeepsTheCursorAndSaysWhy(WordPressFault fault, int page) {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS)) {
            HarvestRun well = harvesting(site).run();
            site.outage("post", page, fault);

            // A full harvest, whose sweep meets the same fault: nobody can say that it saw everything.
            HarvestRun run = harvesting(site).run(well.ids(), null);

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("post").contains("expected").endsWith("Nothing is withdrawn.");
            assertThat(run.end().checkpoint()).isNull();
            assertThat(run.gone()).isEmpty();

            site.heal();
            HarvestRun healed = harvesting(site).run(well.ids(), well.end().checkpoint());
            assertThat(healed.end().complete()).as(healed.end().reason()).isTrue();
            assertThat(healed.gone()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 404})
    void aClosedInterfaceMeansTheFeedAndNothingIsGone(int status) {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS)) {
            List<String> known = harvesting(site).run().ids();
            site.closeRest(status);

            HarvestRun run = harvesting(site).run();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().absenceIsWithdrawal()).isFalse();
            assertThat(run.ids()).hasSize(10).isSubsetOf(known);
            assertThat(run.records()).allMatch(record -> record.kind().equals("items"));
            assertThat(run.end().warnings()).hasSize(1);
        }
    }

    @Test
    void aSiteThatDoesNotRewriteAddressesIsReadByTheOtherOne() {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS)) {
            site.withoutRewriting();

            HarvestRun run = harvesting(site).run();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().warnings()).isEmpty();
            assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(site.visible());
            assertThat(run.places).startsWith("REST interface, address 1", "REST interface, address 2");
        }
    }

    @Test
    void aSiteThatBreaksIsNotTakenForOneThatIsClosed() {
        try (WordPressSimulator site = WordPressSimulator.start(1)) {
            site.closeRest(503);

            HarvestRun run = harvesting(site).run();

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("503");
            assertThat(run.records()).isEmpty();
        }
    }

    @Test
    void nothingIsConcludedFromAnEmptySiteAfterMany() {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS);
                WordPressSimulator empty = WordPressSimulator.start(1, 0)) {
            HarvestRun first = harvesting(site).run();

            HarvestRun run = harvesting(empty).run(first.ids(), first.end().checkpoint());

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("expected about 250 records as before, found an empty list");
            assertThat(run.all(Harvested.Gone.class)).isEmpty();
        }
    }

    @Test
    void soManyAreMissingThatAnOperatorDecidesAndTheyAreNotAskedForOneByOne() {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS);
                WordPressSimulator smaller = WordPressSimulator.start(1, 100)) {
            HarvestRun first = harvesting(site).with("types", "post").run();

            HarvestRun run = harvesting(smaller).with("types", "post").run(first.ids(), null);

            assertThat(run.gone()).hasSize(150);
            assertThat(run.places.size()).isLessThan(12);
            assertThat(run.end().complete()).isTrue();
        }
    }

    @Test
    void aTypeThatIsAskedForAndNotThereIsAFault() {
        try (WordPressSimulator site = WordPressSimulator.start(1)) {
            HarvestRun run = harvesting(site).with("types", "post, book").run();

            assertThat(run.end().reason()).contains("expected the type \"book\"");
            assertThat(run.ids()).isNotEmpty().allMatch(id -> id.startsWith("post/"));
        }
    }

    @Test
    void moreRecordsThanMayBeEndTheHarvest() {
        try (WordPressSimulator site = WordPressSimulator.start(1, POSTS)) {
            HarvestRun run = harvesting(site)
                    .with(new Limits(10_000_000, 1_000_000, 120, 64))
                    .run();

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("expected at most 120 records, found more");
        }
    }
}
