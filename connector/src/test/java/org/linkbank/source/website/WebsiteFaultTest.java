package org.linkbank.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.Played.Mishap;
import org.linkbank.demo.website.WebsiteSimulator;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvesting;

/** Every mishap on robots.txt, sitemaps and the first, a middle and the last page. */
class WebsiteFaultTest {

    static Stream<Arguments> mishaps() {
        return Stream.of("/sitemap_index.xml", "/sitemap-rest.xml", "/news/0", "/guides/21-", "/services/44-")
                .flatMap(part -> Stream.of(Mishap.values()).map(mishap -> Arguments.of(mishap, part)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("mishaps")
    void aFaultWithdrawsNothingAndTheNextRunRecovers(Mishap mishap, String part) {
        try (WebsiteSimulator site = WebsiteSimulator.start(1)) {
            Harvesting harvesting = Harvesting.of(new WebsiteProtocol(), site.url());
            HarvestRun good = harvesting.first();
            String first = part.equals("/news/0") ? good.ids().get(1).substring(4) : part;
            site.played().mishap(first, mishap);

            HarvestRun bad = harvesting.run(good.ids(), null);

            assertThat(bad.gone()).isEmpty();
            assertThat(bad.end().absenceIsWithdrawal()).isFalse();
            boolean noticed = !bad.end().complete() || bad.harvested.size() == good.harvested.size();
            assertThat(noticed).as("complete without a page: " + bad.end()).isTrue();

            site.played().heal();
            site.day(2);
            HarvestRun next = harvesting.run(good.ids(), good.end().checkpoint());

            assertThat(next.end().complete()).as(next.end().reason()).isTrue();
            TreeSet<String> changed = new TreeSet<>(site.changesSince(1).created());
            changed.addAll(site.changesSince(1).updated());
            assertThat(next.ids()).containsExactlyInAnyOrderElementsOf(changed);
        }
    }

    @ParameterizedTest
    @MethodSource("onRobots")
    void robotsThatCannotBeReadStopTheHarvest(Mishap mishap) {
        try (WebsiteSimulator site = WebsiteSimulator.start(1)) {
            site.played().mishap("/robots.txt", mishap);

            HarvestRun run = Harvesting.of(new WebsiteProtocol(), site.url()).run(List.of("page/"), null);

            assertThat(run.end().complete()).isFalse();
            assertThat(run.records()).isEmpty();
        }
    }

    static Stream<Mishap> onRobots() {
        return Stream.of(Mishap.NO_ANSWER, Mishap.BROKEN_CHUNK, Mishap.RANDOM_BYTES, Mishap.RESET, Mishap.SERVER_ERROR);
    }
}
