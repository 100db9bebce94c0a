package org.linkbank.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.feed.FeedFault;
import org.linkbank.demo.feed.FeedSimulator;
import org.linkbank.demo.feed.FeedStyle;
import org.linkbank.record.OwnKey;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.Harvesting;

/** Every style of feed on every day, and every fault on its first, a middle and its last document. */
class FeedFaultTest {

    private static List<String> records(List<String> ids) {
        return ids.stream().map(id -> "item/" + OwnKey.of(id)).toList();
    }

    @ParameterizedTest
    @EnumSource(FeedStyle.class)
    void bothDaysAreHarvestedWhole(FeedStyle style) {
        try (FeedSimulator feed = FeedSimulator.start(style, 1)) {
            Harvesting harvesting = Harvesting.of(new FeedProtocol(), feed.url());
            HarvestRun first = harvesting.run();
            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(first.ids()).containsExactlyElementsOf(records(feed.ids()));

            HarvestRun same = harvesting.run(first.ids(), first.end().checkpoint());
            assertThat(same.places).hasSize(1);
            assertThat(feed.notModified()).isEqualTo(1);

            feed.day(2);
            HarvestRun second = harvesting.run(first.ids(), first.end().checkpoint());
            assertThat(second.ids()).containsExactlyElementsOf(records(feed.ids()));
            assertThat(second.gone())
                    .containsExactlyElementsOf(style == FeedStyle.ATOM ? records(feed.deletedIds()) : List.of());
            assertThat(second.end().warnings()).isEmpty();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(FeedStyle.values())
                .flatMap(style -> Stream.of(FeedFault.values()).flatMap(fault -> Stream.of(1, 2, 3)
                        .filter(document -> applies(style, fault, document))
                        .map(document -> Arguments.of(style, fault, document))));
    }

    /** Whether the fault is one for that document. */
    private static boolean applies(FeedStyle style, FeedFault fault, int document) {
        boolean link = fault == FeedFault.NEXT_ELSEWHERE || fault == FeedFault.NEXT_BACK;
        return !(style == FeedStyle.RSS && (document > 1 || link))
                && !(fault == FeedFault.REPEATED && document == 1)
                && !(fault == FeedFault.NO_ITEMS && document > 1)
                && !(fault == FeedFault.DOCTYPE && style == FeedStyle.JSON);
    }

    @ParameterizedTest(name = "{0}, {1} on document {2}")
    @MethodSource("faults")
    void aFaultWithdrawsNothingKeepsTheCursorSaysWhyAndPasses(FeedStyle style, FeedFault fault, int document) {
        try (FeedSimulator feed = FeedSimulator.start(style, 1)) {
            Harvesting harvesting = Harvesting.of(new FeedProtocol(), feed.url());
            List<String> known = harvesting.run().ids();
            feed.outage(document, fault);

            HarvestRun run = harvesting.run(known, null);

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason())
                    .contains("document " + document + ": ")
                    .endsWith("Nothing is withdrawn.");
            assertThat(run.end().checkpoint()).isNull();
            assertThat(run.all(Harvested.Gone.class)).isEmpty();

            feed.heal();
            HarvestRun healed = harvesting.run(known, null);
            assertThat(healed.end().complete()).as(healed.end().reason()).isTrue();
            assertThat(healed.ids()).containsExactlyElementsOf(known);
        }
    }
}
