package org.linkbank.source.liferay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.liferay.LiferaySimulator;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;

/** The protocol against a group as the interface shows it. */
class LiferayHarvestTest {

    /** The interface's words and the record ids that they become. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("document-folders", "folder"),
            Map.entry("documents", "document"),
            Map.entry("knowledge-base-articles", "article"),
            Map.entry("blog-postings", "blog"),
            Map.entry("wiki-nodes", "wiki"),
            Map.entry("wiki-pages", "wiki-page"),
            Map.entry("message-board-threads", "thread"),
            Map.entry("message-board-messages", "message"),
            Map.entry("comments", "comment"),
            Map.entry("taxonomy-vocabularies", "vocabulary"),
            Map.entry("taxonomy-categories", "category"),
            Map.entry("keywords", "keyword"));

    @Test
    void everythingInTheGroupIsFoundOnce() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            HarvestRun run = new Group(hub).harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().warnings()).isEmpty();
            assertThat(run.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected(hub));
            assertThat(run.all(Harvested.Unreadable.class)).isEmpty();
            assertThat(hub.violations()).isEmpty();
        }
    }

    @Test
    void aSweepFindsWhatWasAddedAndWhatIsGone() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            Group group = new Group(hub);
            group.harvest();
            Set<String> before = Set.copyOf(group.known());
            hub.day(2);

            HarvestRun run = group.harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().absenceIsWithdrawal()).isTrue();
            assertThat(run.gone())
                    .containsExactlyInAnyOrderElementsOf(ids(hub.since(1).withdrawn()))
                    .isNotEmpty();
            assertThat(group.known())
                    .containsExactlyInAnyOrderElementsOf(expected(hub))
                    .isNotEqualTo(before);
        }
    }

    @Test
    void betweenSweepsOnlyChangesAreAskedForAndNothingIsGone() {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 400)) {
            Group group = new Group(hub).with("sweepEvery", "7");
            int all = group.harvest().ids().size();
            hub.day(2);

            HarvestRun run = group.harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().absenceIsWithdrawal()).isFalse();
            assertThat(run.gone()).isEmpty();
            assertThat(run.ids()).hasSizeLessThan(all / 4);
            assertThat(run.ids()).containsAll(changed(ids(hub.since(1).created())));
            assertThat(group.addresses()).anyMatch(address -> address.contains("filter=dateModified%20ge%202026-"));
        }
    }

    @Test
    void everySeventhRunIsASweep() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            Group group = new Group(hub).with("sweepEvery", "3");

            assertThat(group.harvest().end().absenceIsWithdrawal()).isTrue();
            assertThat(group.harvest().end().absenceIsWithdrawal()).isFalse();
            assertThat(group.harvest().end().absenceIsWithdrawal()).isFalse();
            assertThat(group.harvest().end().absenceIsWithdrawal()).isTrue();
        }
    }

    @Test
    void daysDecideWhenDaysAreAskedFor() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            Group group = new Group(hub).with("sweepEvery", "2 days");

            assertThat(group.harvest().end().absenceIsWithdrawal()).isTrue();
            assertThat(group.harvest().end().absenceIsWithdrawal()).isFalse();
            group.checkpoint(String.valueOf(group.checkpoint()).replaceFirst("\"swept\":\"20..", "\"swept\":\"2019"));
            assertThat(group.harvest().end().absenceIsWithdrawal()).isTrue();
        }
    }

    @Test
    void moreThanASearchGivesIsReadInWindows() {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 700)) {
            hub.limits(256, 500);

            HarvestRun run = new Group(hub).with("resultWindow", "256").harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected(hub));
        }
    }

    @Test
    void aHubThatGivesSmallerPagesIsReadWhole() {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 100)) {
            hub.limits(10_000, 15);

            HarvestRun run = new Group(hub).harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected(hub));
        }
    }

    @Test
    void aHubThatCannotFilterOrSortIsReadWhole() {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 300)) {
            hub.older(true, false);
            Group group = new Group(hub).with("sweepEvery", "7");

            HarvestRun run = group.harvest();
            HarvestRun second = group.harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().warnings()).anyMatch(warning -> warning.startsWith("documents: the hub refuses to"));
            assertThat(run.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected(hub));
            assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        }
    }

    @Test
    void categoriesBelowOthersAreFoundWhereListsShowTheTopOnly() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            hub.older(false, true);

            HarvestRun run = new Group(hub).with("content", "categories").harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids().stream().filter(id -> id.startsWith("category/")))
                    .hasSize(5);
        }
    }

    @Test
    void whatLagsBehindInTheIndexIsNotGone() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            Group group = new Group(hub);
            group.harvest();
            hub.lag("documents", 2);

            HarvestRun run = group.harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.gone()).isEmpty();
            assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(expected(hub));
            assertThat(run.places).contains("as whom the hub takes this harvest");
        }
    }

    @Test
    void aStaleIndexEntryCostsNoRecordAndConcludesNoDeletion() {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 300)) {
            Group group = new Group(hub);
            group.harvest();
            hub.day(2);
            hub.stale("documents", 200);

            HarvestRun run = group.harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.end().absenceIsWithdrawal()).isFalse();
            assertThat(run.end().warnings())
                    .anyMatch(warning -> warning.contains("documents") && warning.contains("(404) was left out"));
            assertThat(run.ids()).containsAll(expected(hub));
            assertThat(run.gone()).noneMatch(id -> id.startsWith("document/"));
            assertThat(run.gone()).anyMatch(id -> id.startsWith("message/"));
        }
    }

    @Test
    void aGroupWithOneStaleEntryAndNothingElseEnds() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            hub.stale("wiki-nodes", 0);

            HarvestRun run = new Group(hub).harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids()).contains("wiki/44001");
        }
    }

    @Test
    void onlyWhatIsAskedForIsPulled() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            HarvestRun run = new Group(hub).with("content", "blogs, keywords").harvest();

            assertThat(run.end().complete()).as(run.end().reason()).isTrue();
            assertThat(run.ids())
                    .allMatch(id -> id.matches("(site|blog|keyword)/.*"))
                    .hasSize(13);
        }
    }

    @Test
    void ofPeopleOnlyTheNameIsKept() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            for (SourceRecord record : new Group(hub).harvest().records()) {
                assertThat(new String(record.bytes(), StandardCharsets.UTF_8))
                        .as(record.key().id())
                        .doesNotContain("givenName")
                        .doesNotContain("profileURL")
                        .doesNotContain("viewCount")
                        .doesNotContain("actions");
            }
        }
    }

    @Test
    void linksAreWholeAndCommentsKnowWhatTheyAreAbout() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            List<SourceRecord> records = new Group(hub).harvest().records();

            assertThat(text(records, "document/400001"))
                    .contains("\"contentUrl\":\"" + hub.url() + "/documents/20121/0/paper-0.pdf/6f0c0?version")
                    .contains("\"permalink\":\"" + hub.url()
                            + "/c/document_library/find_file_entry?fileEntryId=400001\"");
            assertThat(text(records, "comment/460001")).contains("\"of\":\"blog/410001\"");
            assertThat(text(records, "comment/460004")).as("a reply").contains("\"of\":\"blog/410003\"");
        }
    }

    @Test
    void unchangedRecordsHaveEqualBytes() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            String first = text(new Group(hub).harvest().records(), "document/400001");
            hub.day(2);

            assertThat(text(new Group(hub).harvest().records(), "document/400001"))
                    .isEqualTo(first);
        }
    }

    @Test
    void aCheckpointFromTheFutureIsRefused() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            Group group = new Group(hub).with("sweepEvery", "7");
            int all = group.harvest().ids().size();
            group.checkpoint(String.valueOf(group.checkpoint()).replaceAll("\"newest\":\"20..", "\"newest\":\"2099"));

            HarvestRun run = group.harvest();

            assertThat(run.end().warnings())
                    .anyMatch(warning -> warning.startsWith("checkpoint: expected dates up to now"));
            assertThat(run.ids()).hasSize(all);
            assertThat(run.end().checkpoint()).doesNotContain("2099");
        }
    }

    @Test
    void aCheckpointOfSomethingElseIsNone() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            for (String other : List.of("", "7", "{\"version\":1,\"swept\":\"then\"}", "[", "{\"version\":2}")) {
                HarvestRun run = new Group(hub).checkpoint(other).harvest();

                assertThat(run.ids()).containsAll(expected(hub));
            }
        }
    }

    @Test
    void moreRecordsThanAllowedEndTheHarvest() {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 500)) {
            HarvestRun run = new Group(hub)
                    .limited(new Limits(1 << 20, 1 << 20, 300, 64))
                    .harvest();

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("goes on after 300 records");
            assertThat(run.ids()).hasSizeLessThan(310);
        }
    }

    @Test
    void parametersThatCannotBeUsedAreNamed() {
        try (LiferaySimulator hub = LiferaySimulator.start(1)) {
            assertThatThrownBy(() ->
                            new Group(hub).with("content", "blogs,podcasts").harvest())
                    .hasMessage("the parameter content: expected " + Content.EXPECTED + ", found \"podcasts\"");
            assertThatThrownBy(() -> new Group(hub).with("sweepEvery", "often").harvest())
                    .hasMessageContaining("the parameter sweepEvery: expected a number of runs");
            assertThatThrownBy(() -> new Group(hub).without("clientSecret").harvest())
                    .hasMessageContaining("clientId and clientSecret: expected both or neither");
        }
    }

    static Set<String> expected(LiferaySimulator hub) {
        Set<String> ids = ids(hub.paths());
        ids.add("site/20121");
        return ids;
    }

    private static Set<String> changed(Set<String> ids) {
        // Comments on what did not change itself wait for a sweep (decision 0102).
        ids.removeIf(id -> id.startsWith("comment/"));
        return ids;
    }

    private static Set<String> ids(Collection<String> paths) {
        Set<String> ids = new TreeSet<>();
        paths.forEach(
                path -> ids.add(KEYS.get(path.substring(0, path.indexOf('/'))) + path.substring(path.indexOf('/'))));
        return ids;
    }

    private static String text(List<SourceRecord> records, String id) {
        return records.stream()
                .filter(record -> record.key().id().equals(id))
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
