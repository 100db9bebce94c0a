package org.linkbank.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.Played.Answer;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.Harvesting;
import org.linkbank.split.CanonicalJson;

class WebsiteProtocolTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    private final HandMadeSite site = new HandMadeSite();

    @AfterEach
    void end() {
        site.close();
    }

    private Harvesting harvesting() {
        return Harvesting.of(new WebsiteProtocol(), site.played.url()).at(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static JsonNode only(HarvestRun run) {
        assertThat(run.records()).hasSize(1);
        return CanonicalJson.read(run.records().get(0).bytes());
    }

    private static String checkpoint(String at) {
        return "{\"at\":\"" + at + "\",\"full\":\"" + at + "\",\"confirmed\":\"\",\"etags\":{}}";
    }

    private HandMadeSite twoPages() {
        return site.sitemap("/sitemap.xml", "{site}/a", "{site}/b")
                .page("/a", "<title>A</title>")
                .page("/b", "<title>B</title>");
    }

    @Test
    void robotsThatCannotBeReadForbidEverything() {
        twoPages().answer("/robots.txt", Answer.of(503, "text/plain", ""));

        HarvestRun run = harvesting().first();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("robots.txt").contains("503");
        assertThat(site.asked("/sitemap.xml")).isZero();
    }

    @Test
    void missingRobotsAllowEverything() {
        assertThat(twoPages().played.asked()).isEmpty();
        assertThat(harvesting().first().ids()).containsExactly("page/a", "page/b");
    }

    @Test
    void forbiddenPagesAreNotAskedFor() {
        twoPages().robots("User-agent: linkbank\nDisallow: /b\n\nUser-agent: *\nDisallow: /\n");

        HarvestRun run = harvesting().first();

        assertThat(run.ids()).containsExactly("page/a");
        assertThat(site.asked("/b")).isZero();
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("forbidden by robots.txt"));
    }

    @Test
    void aCrawlDelayIsPassedToTheClientAndNotToTheSite() {
        twoPages().robots("User-agent: *\nCrawl-delay: 0.05\n");

        assertThat(harvesting().first().ids()).hasSize(2);
        assertThat(site.played.asked()).noneMatch(asked -> asked.headers().containsKey("linkbank-pace"));
        assertThat(RobotsTxt.parse(
                                site.played.url(), "User-agent: *\nCrawl-delay: 2\n".getBytes(StandardCharsets.UTF_8))
                        .pace())
                .isEqualTo(2_000);
    }

    @Test
    void onlyWhatChangedSinceIsAskedFor() {
        site.sitemap(
                        "/sitemap.xml",
                        "{site}/old 2026-01-01",
                        "{site}/edited 2026-06-09T20:00:00Z",
                        "{site}/new 2020-01-01")
                .page("/old", "<title>Old</title>")
                .page("/edited", "<title>Edited</title>")
                .page("/new", "<title>New</title>");

        HarvestRun run = harvesting().run(List.of("page/old", "page/edited"), checkpoint("2026-06-10T00:00:00Z"));

        assertThat(run.ids()).containsExactlyInAnyOrder("page/edited", "page/new");
        assertThat(site.asked("/old")).isZero();
        assertThat(run.end().absenceIsWithdrawal()).isFalse();
    }

    @Test
    void aSweepIsFullAgainAfterSomeDays() {
        site.sitemap("/sitemap.xml", "{site}/old 2026-01-01").page("/old", "<title>Old</title>");

        HarvestRun run = harvesting()
                .with(Map.of("fullSweepDays", "7"))
                .run(List.of("page/old"), checkpoint("2026-06-01T00:00:00Z"));

        assertThat(run.ids()).containsExactly("page/old");
    }

    @Test
    void aCheckpointInTheFutureIsRefused() {
        site.sitemap("/sitemap.xml", "{site}/old 2026-01-01").page("/old", "<title>Old</title>");

        HarvestRun run = harvesting().run(List.of("page/old"), checkpoint("2099-01-01T00:00:00Z"));

        assertThat(run.ids()).containsExactly("page/old");
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("in the future"));
        assertThat(run.end().checkpoint()).contains("2026-06-10");
    }

    @Test
    void aDateInTheFutureMakesNoPageOldForEver() {
        site.sitemap("/sitemap.xml", "{site}/a 2099-01-01").page("/a", "<title>A</title>");

        HarvestRun run = harvesting().run(List.of("page/a"), checkpoint("2026-06-10T00:00:00Z"));

        assertThat(run.ids()).containsExactly("page/a");
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("future"));
    }

    @Test
    void aPageIsGoneWhenNoSitemapListsItAndTheSiteSaysSo() {
        twoPages().page("/unlisted", "<title>Unlisted</title>").answer("/broken", Answer.of(500, "text/html", ""));

        HarvestRun run = harvesting()
                .run(
                        List.of("page/a", "page/b", "page/gone", "page/unlisted", "page/broken"),
                        checkpoint("2026-06-10T00:00:00Z"));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.gone()).containsExactly("page/gone");
        assertThat(run.ids()).contains("page/unlisted");
    }

    @Test
    void aSitemapThatFailsOrIsEmptyWithdrawsNothing() {
        for (Answer answer : List.of(
                Answer.of(500, "text/html", ""),
                Answer.of(404, "text/html", ""),
                Answer.of(200, "text/html", "<html><body><p>We are closed</p></body></html>"),
                Answer.of(200, "application/xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"),
                Answer.of(200, "application/xml", "<urlset><url><loc>" + site.played.url() + "/a</loc></url><url>"),
                Answer.of(
                        200,
                        "application/xml",
                        "<!DOCTYPE urlset [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><urlset/>"),
                Answer.of(200, "application/xml", ""))) {
            twoPages().answer("/sitemap.xml", answer);

            HarvestRun run = harvesting().run(List.of("page/a", "page/x", "page/y"), null);

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("sitemap").endsWith("Nothing is withdrawn.");
            assertThat(run.gone()).isEmpty();
            assertThat(run.end().checkpoint()).isNull();
        }
    }

    @Test
    void sitemapsOfOtherSitesAndLoopsAreNotFollowed() {
        site.robots("User-agent: *\nSitemap: {site}/index.xml\nSitemap: https://elsewhere.example/sitemap.xml\n")
                .answer(
                        "/index.xml",
                        Answer.of(
                                200,
                                "text/xml",
                                site.filled("<sitemapindex><sitemap><loc>{site}/index.xml</loc></sitemap>"
                                        + "<sitemap><loc>{site}/s.xml</loc></sitemap></sitemapindex>")))
                .sitemap("/s.xml", "{site}/a", "https://elsewhere.example/b", "{site}/a", "not an address")
                .page("/a", "<title>A</title>");

        HarvestRun run = harvesting().first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactly("page/a");
        assertThat(site.asked("/index.xml")).isOne();
        assertThat(run.end().warnings())
                .anyMatch(warning -> warning.contains("sitemaps lie at another site"))
                .anyMatch(warning -> warning.contains("addresses in sitemaps lie at another site"));
    }

    @Test
    void aSitemapWithoutEndIsCutOff() {
        site.sitemap(
                "/sitemap.xml",
                IntStream.rangeClosed(1, SitemapBody.MOST + 1)
                        .mapToObj(i -> "{site}/private/" + i)
                        .toArray(String[]::new));

        HarvestRun run = harvesting().with(Map.of("exclude", "/private/")).first();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("50000");
    }

    @Test
    void pathsAreIncludedAndExcluded() {
        site.sitemap("/sitemap.xml", "{site}/news/1", "{site}/news/1/print", "{site}/shop/1")
                .page("/news/1", "<title>News</title>");

        HarvestRun run = harvesting()
                .with(Map.of("include", "/news/", "exclude", "/*/print$"))
                .first();

        assertThat(run.ids()).containsExactly("page/news/1");
        assertThat(site.asked("/news/1/print")).isZero();
    }

    @Test
    void noMorePagesAreReadThanTheMost() {
        twoPages();

        HarvestRun run = harvesting().with(Map.of("maxPages", "1")).run(List.of("page/z"), null);

        assertThat(run.ids()).containsExactly("page/a");
        assertThat(run.gone()).isEmpty();
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("maxPages"));
    }

    @Test
    void linkedDataOfSchemaOrgIsReadInEveryForm() {
        site.sitemap("/sitemap.xml", "{site}/a").page("/a", """
                        <title>Ignored</title>
                        <script type="application/ld+json">
                        { "@context": {"s": "http://schema.org/"}, "@graph": [
                          { "@id": "#a", "@type": "s:BlogPosting", "s:headline": "A headline", "s:author": {"@id": "#me"},
                            "s:datePublished": "2026-01-02" },
                          { "@id": "#me", "@type": "s:Person", "s:name": "Mairi Example", "https://schema.org/url": {"@id": "/mairi"} } ] }
                        </script>""");

        JsonNode record = only(harvesting().first());

        assertThat(record.path("title").asText()).isEqualTo("A headline");
        assertThat(record.path("class").asText()).isEqualTo("BlogPosting");
        assertThat(record.path("published").asText()).isEqualTo("2026-01-02");
        assertThat(record.at("/authors/0/name").asText()).isEqualTo("Mairi Example");
        assertThat(record.at("/authors/0/class").asText()).isEqualTo("Person");
        assertThat(record.at("/authors/0/url").asText()).isEqualTo(site.filled("{site}/mairi"));
    }

    @Test
    void aForeignContextIsNotFetched() {
        site.sitemap("/sitemap.xml", "{site}/a")
                .page(
                        "/a",
                        "<title>Title</title><script type=\"application/ld+json\">{\"@context\":\"{site}/context.jsonld\","
                                + "\"@type\":\"Article\",\"headline\":\"Never\"}</script>");

        HarvestRun run = harvesting().first();

        assertThat(only(run).path("title").asText()).isEqualTo("Title");
        assertThat(site.asked("/context.jsonld")).isZero();
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("is not fetched"));
    }

    @Test
    void openGraphComesBeforeTitleAndDescription() {
        site.sitemap("/sitemap.xml", "{site}/a").page("/a", """
                <title>Plain</title><meta name="description" content="Plain words">
                <meta property="og:title" content="Graph"><meta property="og:site_name" content="The Forum">
                <script type="application/ld+json">{ not json</script>""");

        HarvestRun run = harvesting().first();
        JsonNode record = only(run);

        assertThat(record.path("title").asText()).isEqualTo("Graph");
        assertThat(record.path("description").asText()).isEqualTo("Plain words");
        assertThat(record.at("/publishers/0/name").asText()).isEqualTo("The Forum");
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("expected JSON"));
    }

    @Test
    void aCanonicalLinkOfTheSameSiteNamesTheRecord() {
        site.sitemap("/sitemap.xml", "{site}/a?print=1", "{site}/b")
                .page("/a", "<title>A</title><link rel=\"canonical\" href=\"/a\">")
                .page("/b", "<title>B</title><link rel=\"canonical\" href=\"https://elsewhere.example/b\">");

        assertThat(harvesting().first().ids()).containsExactlyInAnyOrder("page/a", "page/b");
    }

    @Test
    void aPageThatAsksNotToBeListedIsLeftOutAndTakenBack() {
        site.sitemap("/sitemap.xml", "{site}/a", "{site}/b")
                .page("/a", "<title>A</title><meta name=\"robots\" content=\"NOINDEX, follow\">")
                .answer("/b", Answer.of(200, "text/html", "<title>B</title>").with("X-Robots-Tag", "noindex"));

        HarvestRun run = harvesting().run(List.of("page/a"), null);

        assertThat(run.ids()).isEmpty();
        assertThat(run.gone()).containsExactly("page/a");
    }

    @Test
    void errorPagesWithStatus200AreNoRecords() {
        site.sitemap("/sitemap.xml", "{site}/a", "{site}/b", "{site}/c")
                .page("/a", "<title>Page not found | Forum</title>")
                .page("/b", "<title>Welcome</title>")
                .page("/c", "<title>Real</title>")
                .page("/linkbank-no-such-page", "<title>Welcome</title>");

        HarvestRun run = harvesting().run(List.of("page/a", "page/b"), null);

        assertThat(run.ids()).containsExactly("page/c");
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(2);
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void otherTypesAndOtherSitesAreNoRecords() {
        site.sitemap("/sitemap.xml", "{site}/a.pdf", "{site}/b", "{site}/c")
                .answer("/a.pdf", Answer.of(200, "application/pdf", "%PDF"))
                .page("/b", "<title>B</title>")
                .answer("/c", new Answer(302, Map.of("Location", "/b"), new byte[0]));

        HarvestRun run = harvesting().first();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactly("page/b");
    }

    @Test
    void aWrongCharsetIsFoundOut() {
        byte[] latin = "<html><head><meta charset=\"iso-8859-1\"><title>Caf\u00e9</title></head></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
        site.sitemap("/sitemap.xml", "{site}/a")
                .answer("/a", new Answer(200, Map.of("Content-Type", "text/html; charset=nonsense"), latin));

        assertThat(only(harvesting().first()).path("title").asText()).isEqualTo("Caf\u00e9");
    }

    @Test
    void aPageOverTheLimitIsAFaultAndTheOthersAreRead() {
        twoPages().page("/a", "<title>A</title>" + "<!-- -->".repeat(2_000));

        HarvestRun run =
                harvesting().within(new Limits(1 << 20, 10_000, 100, 64)).first();

        assertThat(run.ids()).containsExactly("page/b");
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("10000 bytes");
    }

    @Test
    void anIdThatChangesItsCaseWithdrawsNothingThatStillAnswers() {
        site.sitemap("/sitemap.xml", "{site}/About")
                .page("/About", "<title>About</title>")
                .page("/about", "<title>About</title>");

        HarvestRun run = harvesting().run(List.of("page/about"), null);

        assertThat(run.ids()).contains("page/About");
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void aSiteThatSaysNotFoundToAllItsListedPagesLosesNone() {
        site.sitemap("/sitemap.xml", "{site}/a", "{site}/b");

        HarvestRun run = harvesting().run(List.of("page/a", "page/b"), null);

        assertThat(run.gone()).isEmpty();
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(2);
    }
}
