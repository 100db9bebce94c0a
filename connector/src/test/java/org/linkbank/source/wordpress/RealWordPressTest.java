package org.linkbank.source.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.Mapping;
import org.linkbank.mapping.MappingResult;
import org.linkbank.mapping.Mappings;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.LoopbackHarvest;

/** Against Debian's WordPress, not a picture of it. Each test leaves the site as it found it, but for the records it made. */
@Tag("external")
class RealWordPressTest {

    private final Optional<RealWordPress> found = RealWordPress.find();

    @BeforeEach
    void expectASite() {
        assumeTrue(
                found.isPresent(),
                "no WordPress: connector/src/test/outside/wordpress.sh start installs and starts one");
    }

    @AfterEach
    void open() {
        found.ifPresent(each -> each.option("{\"linkbank_closed\":false,\"linkbank_poison\":0}"));
    }

    private RealWordPress site() {
        return found.orElseThrow();
    }

    private LoopbackHarvest harvesting() {
        return LoopbackHarvest.of(new WordPressProtocol(), site().url());
    }

    private static HarvestRun again(LoopbackHarvest harvesting, HarvestRun first) {
        return harvesting.run(first.ids(), first.end().checkpoint());
    }

    private static List<String> posts(Collection<String> ids) {
        return ids.stream().filter(id -> id.startsWith("post/")).toList();
    }

    @Test
    void everythingPublicIsFoundThoughMoreThanAPageSharesASecond() {
        HarvestRun run = harvesting().run();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.end().warnings()).isEmpty();
        assertThat(run.ids()).doesNotHaveDuplicates();
        assertThat(posts(run.ids())).hasSizeGreaterThan(200);
        assertThat(run.ids().stream()
                        .map(id -> id.substring(0, id.indexOf('/')))
                        .distinct())
                .containsExactlyInAnyOrder("post", "page", "toolkit");
        assertThat(run.end().checkpoint()).isNotNull();
    }

    @Test
    void everyRecordIsMappedWithAuthorAndTerms() {
        Mapping mapping = ((Compilation.Compiled)
                        Mappings.compile(Path.of("mappings/wordpress/mapping.rml.ttl"), Path.of("vocab")))
                .mapping();

        for (SourceRecord record : harvesting().run().records()) {
            MappingResult result = mapping.map(record, new Iris("http://example.org"));
            assertThat(result).isInstanceOf(MappingResult.Mapped.class);
            MappingResult.Mapped mapped = (MappingResult.Mapped) result;
            String triples = mapped.graph().graph().stream().toList().toString();
            assertThat(mapped.warnings()).isEmpty();
            assertThat(triples)
                    .contains("https://schema.org/name")
                    .contains("/id/partner/" + record.key().id());
            if (record.key().id().startsWith("post/") && triples.contains("merger")) {
                assertThat(triples)
                        .contains("Governance & trustees", "Morag Sinclair")
                        .doesNotContain("<em>", "x()");
            }
        }
    }

    @Test
    void nothingNewCostsAFewRequestsAndGivesNothingBeforeTheOverlap() {
        HarvestRun first = harvesting().run();
        HarvestRun second = again(harvesting(), first);

        assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        assertThat(second.gone()).isEmpty();
        assertThat(second.places).hasSize(8).noneMatch(place -> place.contains(" ids,"));
        assertThat(second.ids()).hasSizeLessThan(first.ids().size());
    }

    @Test
    void newAndEditedRecordsOfTheSameSecondAsTheLastHarvestAreFound() {
        long before = site().create("posts", "{\"title\":\"Before\",\"status\":\"publish\"}");
        HarvestRun first = harvesting().run();
        long after = site().create("posts", "{\"title\":\"After\",\"status\":\"publish\"}");
        site().edit("posts", before, "{\"title\":\"Edited\"}");

        HarvestRun second = again(harvesting(), first);

        assertThat(second.ids()).contains("post/" + after, "post/" + before);
        assertThat(second.end().complete()).isTrue();
    }

    @Test
    void aPostPublishedOnScheduleIsFoundThoughNothingModifiedIt() {
        Instant soon = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        long id = site().create(
                        "posts",
                        "{\"title\":\"Scheduled\",\"status\":\"future\",\"date_gmt\":\""
                                + soon.toString().replace("Z", "") + "\"}");
        HarvestRun first = harvesting().run();
        assertThat(first.ids()).doesNotContain("post/" + id);
        site().option("{\"linkbank_publish\":" + id + "}");
        // As if the last harvest had been long after it was written: its time of modification has passed.
        String later = first.checkpoint()
                .replaceAll("\"post\":\"[^\"]*\"", "\"post\":\"" + Instant.now().plusSeconds(60) + "\"");

        HarvestRun second = harvesting().run(first.ids(), later);

        assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        assertThat(second.ids()).contains("post/" + id);
        site().delete("posts", id);
    }

    @Test
    void trashedDraftedProtectedAndDeletedRecordsAreGoneAndNoOthers() {
        long trashed = site().create("posts", "{\"title\":\"To the trash\",\"status\":\"publish\"}");
        long drafted = site().create("posts", "{\"title\":\"To a draft\",\"status\":\"publish\"}");
        long deleted = site().create("toolkits", "{\"title\":\"To nothing\",\"status\":\"publish\"}");
        long secret = site().create("pages", "{\"title\":\"To a secret\",\"status\":\"publish\"}");
        HarvestRun first = harvesting().run();
        site().trash("posts", trashed);
        site().edit("posts", drafted, "{\"status\":\"draft\"}");
        site().delete("toolkits", deleted);
        site().edit("pages", secret, "{\"password\":\"x\"}");

        HarvestRun second = again(harvesting(), first);

        assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        assertThat(second.end().absenceIsWithdrawal()).isFalse();
        assertThat(new TreeSet<>(second.gone()).stream().filter(first.ids()::contains))
                .containsExactlyInAnyOrder(
                        "post/" + trashed, "post/" + drafted, "toolkit/" + deleted, "page/" + secret);
        assertThat(second.all(Harvested.Gone.class))
                .extracting(Harvested.Gone::reason)
                .anyMatch(reason -> reason.contains("trash"))
                .anyMatch(reason -> reason.contains("deleted"))
                .anyMatch(reason -> reason.contains("password"));
        assertThat(first.ids()).contains("page/" + secret);
    }

    @Test
    void aRecordOnWhichTheSiteBreaksCostsOnlyItself() {
        long poison = site().create("posts", "{\"title\":\"Poison\",\"status\":\"publish\"}");
        HarvestRun well = harvesting().run();
        site().option("{\"linkbank_poison\":" + poison + "}");

        HarvestRun broken = harvesting().run(well.ids(), null);

        assertThat(broken.end().complete()).as(broken.end().reason()).isTrue();
        assertThat(broken.gone()).isEmpty();
        assertThat(broken.ids()).hasSize(well.ids().size() - 1).doesNotContain("post/" + poison);
        assertThat(broken.all(Harvested.Unreadable.class)).hasSize(1);

        site().option("{\"linkbank_poison\":0}");
        HarvestRun healed = again(harvesting(), broken);
        assertThat(healed.ids()).contains("post/" + poison);
        site().delete("posts", poison);
    }

    @Test
    void aClosedInterfaceFallsBackToTheFeedAndNothingIsGone() {
        site().option("{\"linkbank_closed\":true}");

        HarvestRun first = harvesting().run();

        assertThat(first.end().complete()).as(first.end().reason()).isTrue();
        assertThat(first.end().absenceIsWithdrawal()).isFalse();
        assertThat(first.end().warnings()).anyMatch(warning -> warning.contains("the feed is read instead"));
        assertThat(first.records()).hasSize(10).allMatch(record -> record.kind().equals("items"));

        HarvestRun second = again(harvesting(), first);
        assertThat(second.records())
                .as("not modified, as the site says to a conditional request")
                .isEmpty();
        assertThat(second.end().complete()).isTrue();
    }

    @Test
    void aSiteThatClosesKeepsWhatItGave() {
        HarvestRun first = harvesting().run();
        site().option("{\"linkbank_closed\":true}");

        HarvestRun second = again(harvesting(), first);

        assertThat(second.end().complete()).isTrue();
        assertThat(second.gone()).isEmpty();
        assertThat(second.ids()).doesNotContainAnyElementsOf(first.ids());
        site().option("{\"linkbank_closed\":false}");
        HarvestRun third = harvesting().run(first.ids(), second.end().checkpoint());
        assertThat(third.end().complete()).isTrue();
        assertThat(third.gone()).isEmpty();
    }

    @Test
    void onlyTheTypesAskedForAreReadAndASiteBelowAPathIsFound() {
        HarvestRun run = harvesting().with("types", "toolkit").run();
        assertThat(run.ids()).isNotEmpty().allMatch(id -> id.startsWith("toolkit/"));

        HarvestRun under = LoopbackHarvest.of(
                        new WordPressProtocol(), site().url().resolve("/index.php"))
                .run();
        assertThat(under.end().complete()).as(under.end().reason()).isTrue();
        assertThat(under.places).contains("REST interface, address 1");
    }

    @Test
    void aCheckpointOfTheFutureIsRefused() {
        HarvestRun first = harvesting().run();
        String future = first.checkpoint().replace("2026-", "2099-");

        HarvestRun second = harvesting().run(first.ids(), future);

        assertThat(second.end().warnings()).anyMatch(warning -> warning.contains("one of the future"));
        assertThat(second.ids()).hasSameSizeAs(first.ids());
    }

    @Test
    void everythingIsReadAgainAfterFullEveryDays() {
        Clock inAWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        HarvestRun first = harvesting().run();

        HarvestRun full = harvesting().at(inAWeek).run(first.ids(), first.end().checkpoint());

        assertThat(full.ids()).as("everything, after fullEvery days").hasSameSizeAs(first.ids());
    }
}
