package org.linkbank.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.Changes;
import org.linkbank.demo.website.WebsiteSimulator;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.Harvesting;

/** The protocol against the demo's website. */
class WebsiteSimulatorHarvestTest {

    @Test
    void bothDaysAreHarvestedAndNothingElse() {
        try (WebsiteSimulator site = WebsiteSimulator.start(1)) {
            Harvesting harvesting = Harvesting.of(new WebsiteProtocol(), site.url());
            HarvestRun first = harvesting.first();
            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(first.end().warnings()).isEmpty();
            assertThat(first.records()).hasSize(45);
            assertThat(first.all(Harvested.Unreadable.class)).isEmpty();

            site.day(2);
            HarvestRun second = harvesting.run(first.ids(), first.end().checkpoint());
            Changes changes = site.changesSince(1);

            assertThat(second.end().complete()).as(second.end().reason()).isTrue();
            TreeSet<String> expected = new TreeSet<>(changes.created());
            expected.addAll(changes.updated());
            assertThat(second.ids()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(second.gone()).containsExactlyInAnyOrderElementsOf(changes.withdrawn());
            assertThat(changes.created()).hasSize(3);
            assertThat(changes.updated()).isNotEmpty();
            assertThat(changes.withdrawn()).isNotEmpty();
        }
    }

    @Test
    void anUnchangedSiteCostsItsConditionalRequestsAndNothingElse() {
        try (WebsiteSimulator site = WebsiteSimulator.start(1)) {
            Harvesting harvesting = Harvesting.of(new WebsiteProtocol(), site.url());
            HarvestRun first = harvesting.first();
            long before = site.requests();

            HarvestRun second = harvesting.run(first.ids(), first.end().checkpoint());

            assertThat(second.end().complete()).as(second.end().reason()).isTrue();
            assertThat(second.harvested).isEmpty();
            List<String> paths = new ArrayList<>(site.played().asked().stream()
                    .skip(before)
                    .map(asked -> asked.path())
                    .toList());
            assertThat(paths).noneMatch(path -> path.startsWith("/news/"));
            assertThat(site.played().asked().stream()
                            .skip(before)
                            .filter(asked -> asked.path().startsWith("/guides/"))
                            .map(asked -> asked.headers().get("if-none-match")))
                    .isNotEmpty()
                    .doesNotContainNull();
        }
    }

    @Test
    void aLargeSiteLeavesASmallCheckpoint() {
        try (WebsiteSimulator site = WebsiteSimulator.start(1, 2_000)) {
            HarvestRun run = Harvesting.of(new WebsiteProtocol(), site.url()).first();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids()).hasSize(2_000).doesNotHaveDuplicates();
            assertThat(run.end().checkpoint()).hasSizeLessThan(60_000);
        }
    }
}
