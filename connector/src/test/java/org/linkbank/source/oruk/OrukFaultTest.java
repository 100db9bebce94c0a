package org.linkbank.source.oruk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.WireFault;
import org.linkbank.demo.oruk.OrukEdition;
import org.linkbank.demo.oruk.OrukSimulator;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Played;

/** Every fault of an answer, on the first, a middle and the last page, of a whole reading and of one of changes. */
class OrukFaultTest {

    private static final OrukSimulator FEED = OrukSimulator.start(OrukEdition.THREE, 1, 25);
    private static final Played PLAYED =
            Played.by(new OrukProtocol(), FEED.url()).with("perPage", "10").with("collections", "taxonomies");
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
        FEED.day(2);
        FEED.outage(page, fault);

        for (HarvestRun run : List.of(
                PLAYED.harvest(FIRST.ids(), null),
                PLAYED.harvest(FIRST.ids(), FIRST.end().checkpoint()))) {
            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason())
                    .contains("services: page " + page + ": ")
                    .endsWith("Nothing is withdrawn.");
            assertThat(run.end().checkpoint()).isNull();
            assertThat(run.gone()).isEmpty();
        }
        FEED.heal();
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
