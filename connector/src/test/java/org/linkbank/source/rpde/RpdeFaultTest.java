package org.linkbank.source.rpde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.WireFault;
import org.linkbank.demo.rpde.RpdeOrder;
import org.linkbank.demo.rpde.RpdeSimulator;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Played;

/** Every fault of an answer, on the first, a middle and the last page. */
class RpdeFaultTest {

    private static final RpdeSimulator FEED = RpdeSimulator.start(RpdeOrder.TIMESTAMP_AND_ID, 1, 25, 10);
    private static final Played PLAYED = Played.by(new RpdeProtocol(), FEED.url());
    private static final HarvestRun FIRST = PLAYED.first();

    @AfterAll
    static void stop() {
        FEED.close();
    }

    @BeforeEach
    void heal() {
        FEED.heal();
        FEED.day(1);
    }

    static Stream<Arguments> faults() {
        return Stream.of(1, 2, 3)
                .flatMap(page -> Stream.of(WireFault.values()).map(fault -> Arguments.of(fault, page)));
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void aFaultWithdrawsNothingAndTheNextRunRecovers(WireFault fault, int page) {
        FEED.outage(page, fault);

        HarvestRun run = PLAYED.harvest(FIRST.ids(), null);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("page " + page + ": ").endsWith("Nothing is withdrawn.");
        assertThat(run.end().checkpoint()).isNull();
        assertThat(run.gone()).isEmpty();
        FEED.heal();
        FEED.day(2);
        HarvestRun recovered = PLAYED.harvest(FIRST.ids(), FIRST.end().checkpoint());
        assertThat(recovered.end().complete()).as(recovered.end().reason()).isTrue();
        assertThat(recovered.gone()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void aFaultThatPassesCostsNothing(WireFault fault, int page) {
        FEED.fault(page, fault);

        HarvestRun run = PLAYED.first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(FIRST.ids());
    }
}
