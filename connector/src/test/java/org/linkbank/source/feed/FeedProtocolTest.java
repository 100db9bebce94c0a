package org.linkbank.source.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;

class FeedProtocolTest {

    private static final FeedServer SERVER = new FeedServer();
    private static final String ATOM = "<feed xmlns=\"http://www.w3.org/2005/Atom\">";

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @BeforeEach
    void clear() {
        SERVER.clear();
    }

    private static String item(String inner) {
        return "<rss version=\"2.0\"><channel><title>T</title><item>" + inner + "</item></channel></rss>";
    }

    private static HarvestRun harvest(String type, String body) {
        return SERVER.answer("/feed", type, body).harvesting().run();
    }

    private static String text(HarvestRun run) {
        return new String(run.records().get(0).bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rss+xml",
                "text/xml",
                "text/html; charset=utf-8",
                "application/json",
                "text/plain",
                "image/png"
            })
    void theFormatIsToldByTheDocumentWhateverItsTypeSays(String type) {
        HarvestRun run = harvest(type, "\n " + item("<guid>a-1</guid><title>One</title>"));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactly("item/a-1");
        assertThat(run.records().get(0).kind()).isEqualTo("items");
        assertThat(run.end().absenceIsWithdrawal()).isFalse();
    }

    @Test
    void rssOfTheFirstVersionIsReadAsTheSecond() {
        HarvestRun run = harvest(
                "application/rdf+xml",
                "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\""
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + "<channel rdf:about=\"x\"><title>T</title><items><rdf:Seq/></items></channel>"
                        + "<item rdf:about=\"https://example.org/1\"><title>One</title><link>https://example.org/1</link>"
                        + "<dc:date>2026-03-02</dc:date></item></rdf:RDF>");

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.records()).hasSize(1);
        assertThat(text(run)).startsWith("<item").contains("<title>One</title>", "<link>https://example.org/1</link>");
        assertThat(run.records().get(0).sourceUrl()).isEqualTo("https://example.org/1");
    }

    @Test
    void anIdIsTheGuidElseTheLinkElseTitleAndDate() {
        HarvestRun run = harvest(
                "text/xml",
                "<rss version=\"2.0\"><channel><item><guid>g</guid><link>https://example.org/1</link></item>"
                        + "<item><link>https://example.org/2</link></item>"
                        + "<item><title>T</title><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate></item>"
                        + "<item><description>nothing to call it by</description></item></channel></rss>");

        assertThat(run.ids()).hasSize(3).startsWith("item/g").doesNotHaveDuplicates();
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(1);
        assertThat(run.end().complete()).isTrue();
    }

    @Test
    void addressesAreMadeAbsoluteByTheirBases() {
        HarvestRun run = harvest(
                "application/atom+xml",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\""
                        + " xml:base=\"https://example.org/a/\"><author><name>Feed's own</name></author><entry xml:base=\"b/\"><id>e-1</id>"
                        + "<title>T</title><link href=\"c\"/><content type=\"xhtml\" xml:base=\"d/\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                        + "<p>One</p><p><a href=\"e\">Two</a></p></div></content></entry></feed>");

        assertThat(text(run))
                .contains("href=\"https://example.org/a/b/c\"", "xml:lang=\"en\"", "Feed's own")
                .contains("type=\"html\"", "&lt;p&gt;One&lt;/p&gt;", "https://example.org/a/b/d/e")
                .doesNotContain("xml:base", "xhtml\">");
    }

    @Test
    void relativeAddressesOfAFeedWithoutBaseAreTheDocuments() {
        assertThat(text(harvest("text/xml", item("<guid>a</guid><link>/x?y</link><enclosure url=\"f.pdf\"/>"))))
                .contains("<link>" + SERVER.address("/x?y") + "</link>", "url=\"" + SERVER.address("/f.pdf") + "\"");
    }

    @Test
    void aDeletedEntryIsGoneAndOneThatIsMissingIsNot() {
        HarvestRun run = SERVER.answer(
                        "/feed",
                        "application/atom+xml",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\">"
                                + "<at:deleted-entry ref=\"d-1\" when=\"2026-03-02T00:00:00Z\"/><entry><id>e-1</id></entry></feed>")
                .harvesting()
                .run(List.of("item/d-1", "item/e-1", "item/older"), null);

        assertThat(run.gone()).containsExactly("item/d-1");
        assertThat(run.end().absenceIsWithdrawal()).isFalse();
    }

    @Test
    void licenceAndRightsOfTheFeedBecomeTheSources() {
        HarvestRun run = harvest(
                "application/atom+xml",
                ATOM
                        + "<link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\"/><rights>© Forum</rights>"
                        + "<entry><id>e-1</id></entry><entry><id>e-2</id></entry></feed>");

        assertThat(run.all(Harvested.Stated.class))
                .containsExactly(
                        new Harvested.Stated("https://creativecommons.org/licenses/by/4.0/", List.of("© Forum")));
    }

    @Test
    void pagesAreFollowedAndArchivesToo() {
        SERVER.answer(
                        "/feed",
                        "application/atom+xml",
                        ATOM + "<link rel=\"next\" href=\"/2\"/><entry><id>e-1</id></entry></feed>")
                .answer(
                        "/2",
                        "application/atom+xml",
                        ATOM + "<link rel=\"prev-archive\" href=\"/3\"/><entry><id>e-2</id></entry></feed>")
                .answer("/3", "application/atom+xml", ATOM + "<entry><id>e-3</id></entry></feed>");

        HarvestRun run = SERVER.harvesting().run();

        assertThat(run.ids()).containsExactly("item/e-1", "item/e-2", "item/e-3");
        assertThat(run.end().complete()).isTrue();
    }

    @Test
    void anArchiveThatWasReadIsNotReadAgain() {
        SERVER.answer(
                        "/feed",
                        "application/atom+xml",
                        ATOM + "<link rel=\"prev-archive\" href=\"/2\"/><entry><id>e-9</id></entry></feed>")
                .answer("/2", "application/atom+xml", ATOM + "<entry><id>e-2</id></entry></feed>");
        HarvestRun first = SERVER.harvesting().run();

        HarvestRun second = SERVER.harvesting().run(first.ids(), first.end().checkpoint());

        assertThat(first.places).hasSize(2);
        assertThat(second.places).hasSize(1);
        assertThat(second.end().complete()).isTrue();
    }

    @Test
    void anUnchangedFeedCostsOneRequestUntilItIsTimeToReadItAgain() {
        SERVER.answer(
                "/feed",
                aResponse()
                        .withHeader("ETag", "\"v1\"")
                        .withHeader("Last-Modified", "Mon, 02 Mar 2026 09:00:00 GMT")
                        .withBody(item("<guid>a</guid>")));
        HarvestRun first = SERVER.harvesting().run();
        SERVER.answer("/feed", aResponse().withStatus(304));

        HarvestRun second = SERVER.harvesting().run(first.ids(), first.end().checkpoint());

        assertThat(second.end().complete()).as(second.end().reason()).isTrue();
        assertThat(second.end().checkpoint()).as("the old one stays").isNull();
        assertThat(second.harvested).isEmpty();
        assertThat(SERVER.header("If-None-Match")).contains("\"v1\"");
        assertThat(SERVER.header("If-Modified-Since")).contains("Mon, 02 Mar 2026 09:00:00 GMT");

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        assertThat(SERVER.harvesting()
                        .at(later)
                        .run(first.ids(), first.end().checkpoint())
                        .end()
                        .complete())
                .as("a 304 that nobody asked for")
                .isFalse();
    }

    @Test
    void aLastModifiedOfTheFutureIsNotKept() {
        SERVER.answer(
                "/feed",
                aResponse()
                        .withHeader("Last-Modified", "Fri, 02 Jan 2099 09:00:00 GMT")
                        .withBody(item("<guid>a</guid>")));

        HarvestRun run = SERVER.harvesting().run();

        assertThat(run.end().checkpoint()).doesNotContain("2099");
        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("one in the future"));
    }

    @Test
    void aCheckpointOfTheFutureOrOfNoSenseMeansEverythingIsRead() {
        SERVER.answer("/feed", aResponse().withHeader("ETag", "\"v1\"").withBody(item("<guid>a</guid>")));
        HarvestRun first = SERVER.harvesting().run();
        String future = first.checkpoint().replaceAll("\"full\":\"20\\d\\d", "\"full\":\"2099");

        for (String checkpoint : List.of(future, "no JSON", "{}")) {
            HarvestRun run = SERVER.harvesting().run(first.ids(), checkpoint);
            assertThat(run.ids()).containsExactly("item/a");
        }
        assertThat(SERVER.header("If-None-Match")).containsOnly("null");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,,",
        "ISO-8859-1,iso-8859-1,",
        "UTF-8,iso-8859-1,UTF-8",
        "windows-1252,utf-8,windows-1252",
        "UTF-16,,"
    })
    void theEncodingIsFoundThoughHeaderAndDocumentDisagree(String actual, String header, String declared) {
        String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        byte[] body = (declaration
                        + item("<guid>a</guid><title>Zoë’s café</title>"
                                .replace("’", actual.startsWith("ISO") ? "'" : "’")))
                .getBytes(Charset.forName(actual));
        SERVER.answer(
                "/feed",
                aResponse()
                        .withHeader("Content-Type", "text/xml" + (header == null ? "" : "; charset=" + header))
                        .withBody(body));

        HarvestRun run = SERVER.harvesting().run();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(text(run)).contains("Zoë").contains("café");
    }

    @Test
    void aFileThatIsCompressedIsReadAndOneThatUnfoldsTooFarIsNot() throws IOException {
        SERVER.answer(
                "/feed",
                aResponse().withHeader("Content-Type", "application/gzip").withBody(gzip(item("<guid>a</guid>"))));
        assertThat(SERVER.harvesting().run().ids()).containsExactly("item/a");

        SERVER.answer("/feed", aResponse().withBody(gzip(item("<guid>a</guid>" + " ".repeat(5_000_000)))));
        HarvestRun bomb = SERVER.harvesting()
                .with(new Limits(1_000_000, 100_000, 100, 64))
                .run();
        assertThat(bomb.end().complete()).isFalse();
        assertThat(bomb.end().checkpoint()).isNull();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void duplicatesCountOnceAndOddOnesAreNamed() {
        HarvestRun run = harvest(
                "text/xml",
                "<rss version=\"2.0\"><channel><item><guid>a</guid></item><item><guid>a</guid></item><item><guid>a</guid>"
                        + "<title>Other</title></item><item><guid>A</guid></item></channel></rss>");

        assertThat(run.ids()).containsExactly("item/a", "item/A");
        assertThat(run.end().complete()).isTrue();
        assertThat(run.end().warnings()).hasSize(2);
    }

    @Test
    void aDateOfTheFutureIsNamedAndTheItemStands() {
        HarvestRun run = harvest("text/xml", item("<guid>a</guid><pubDate>Thu, 1 Jan 2099 00:00 GMT</pubDate>"));

        assertThat(run.ids()).hasSize(1);
        assertThat(run.end().warnings()).singleElement().asString().contains("one in the future");
    }

    @Test
    void aFeedThatLosesAllItsItemsIsNotBelieved() {
        HarvestRun run = SERVER.answer("/feed", "text/xml", "<rss version=\"2.0\"><channel/></rss>")
                .harvesting()
                .run(List.of("item/a"), null);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("expected items as before, found none");
        assertThat(run.end().checkpoint()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html><body>no</body></html>",
                "<!DOCTYPE html><p>x",
                "plain",
                "<opml/>",
                "{\"a\":1}",
                "[]",
                "{\"version\":\"https://jsonfeed.org/version/1.1\"}",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{}}",
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><guid>&a;</guid></item></channel></rss>",
                "<rss><channel><item><guid>&nbsp;</guid></item></channel></rss>",
                "<rss><channel><item>"
            })
    void whatIsNoFeedSaysSoAndKeepsTheCursor(String body) {
        HarvestRun run = harvest("application/rss+xml", body);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .startsWith("document 1: ")
                .contains("expected")
                .endsWith("Nothing is withdrawn.");
        assertThat(run.end().checkpoint()).isNull();
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void aJsonFeedMayHaveNumbersForIdsAndRelativeAddresses() {
        HarvestRun run = harvest(
                "application/json",
                "{\"items\":[{\"id\":7,\"url\":\"/seven\"},{\"id\":\"x\"},\"odd\"],"
                        + "\"version\":\"https://jsonfeed.org/version/1\"}");

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactly("item/7", "item/x");
        assertThat(run.records().get(0).sourceUrl()).isEqualTo(SERVER.address("/seven"));
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(1);
    }

    @Test
    void moreItemsOrDocumentsThanMayBeEndTheHarvest() {
        SERVER.answer(
                        "/feed",
                        "application/atom+xml",
                        ATOM
                                + "<link rel=\"next\" href=\"/2\"/><entry><id>1</id></entry><entry><id>2</id></entry></feed>")
                .answer(
                        "/2",
                        "application/atom+xml",
                        ATOM + "<link rel=\"next\" href=\"/3\"/><entry><id>3</id></entry></feed>");

        HarvestRun few =
                SERVER.harvesting().with(new Limits(1_000_000, 100_000, 1, 64)).run();
        assertThat(few.end().reason()).contains("expected at most 1 items, found more");
        assertThat(few.records()).hasSize(1);

        HarvestRun pages = SERVER.harvesting().with("pages", "2").run();
        assertThat(pages.end().reason()).contains("expected at most 2 documents");
        assertThat(SERVER.harvesting().with("pages", "many").run().end().warnings())
                .isNotEmpty();
    }

    @Test
    void anItemOverALimitCostsOnlyItself() {
        HarvestRun run = SERVER.answer(
                        "/feed",
                        "text/xml",
                        "<rss version=\"2.0\"><channel><item><guid>a</guid><title>" + "x".repeat(3000)
                                + "</title><description>y</description></item><item><guid>b</guid></item></channel></rss>")
                .harvesting()
                .with(new Limits(1_000_000, 2000, 100, 64))
                .run();

        assertThat(run.all(Harvested.Unreadable.class).size() + (run.end().complete() ? 0 : 1))
                .isEqualTo(1);
    }

    @Test
    void countsOfCommentsDoNotChangeAnItem() {
        String slash = " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\"";
        String one = text(harvest("text/xml", item("<guid>a</guid><slash:comments" + slash + ">1</slash:comments>")));
        String two = text(harvest("text/xml", item("<guid>a</guid><slash:comments" + slash + ">2</slash:comments>")));

        assertThat(one).isEqualTo(two);
    }

    @Test
    void theClockIsTheHarvestsOwn() {
        Clock early = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        HarvestRun run = SERVER.answer(
                        "/feed", "text/xml", item("<guid>a</guid><pubDate>1 Feb 2026 00:00 GMT</pubDate>"))
                .harvesting()
                .at(early)
                .run();

        assertThat(run.end().warnings()).hasSize(1);
    }
}
