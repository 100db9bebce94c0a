package org.linkbank.source.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.Played;
import org.linkbank.demo.Played.Answer;
import org.linkbank.demo.Played.Asked;
import org.linkbank.demo.Played.Mishap;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.FetchTimes;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.HttpFetcher;
import org.linkbank.source.fetch.Operator;
import org.linkbank.source.fetch.RetryPolicy;

/** Every detector against the signs it looks for, and against sites that show none. */
class DiscoveryTest {

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Played site = new Played(this::answer);
    private String everything = "";

    private Answer answer(Asked asked) {
        if (!everything.isEmpty()) {
            return Answer.of(200, "text/html", everything);
        }
        return answers.getOrDefault(asked.path(), Answer.of(404, "text/html", "<html><title>Not found</title></html>"));
    }

    @AfterEach
    void end() {
        site.close();
    }

    private void page(String path, String html) {
        answers.put(path, Answer.of(200, "text/html; charset=utf-8", html));
    }

    private void json(String path, String json) {
        answers.put(path, Answer.of(200, "application/json", json.replace('\'', '"')));
    }

    private Discovery at(String path, Predicate<String> known) {
        FetchPolicy policy = new FetchPolicy(
                Set.of(site.url().getHost()),
                100_000,
                1 << 24,
                FetchTimes.DEFAULT,
                new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1)),
                5);
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            return Discovery.of(URI.create(site.url() + path), fetcher, known);
        }
    }

    private List<String> found(String path) {
        return at(path, template -> true).offers().stream().map(Offer::template).toList();
    }

    @Test
    void aPlainPageOffersNothing() {
        page("/", "<html><title>A page</title></html>");

        assertThat(found("/")).isEmpty();
        assertThat(at("/", template -> true).answered()).isTrue();
    }

    @Test
    void noAnswerIsSaid() {
        site.mishap("/", Mishap.RESET);

        assertThat(at("/", template -> true).answered()).isFalse();
    }

    @Test
    void aSiteThatAnswersEverythingWithAPageOffersNothing() {
        everything = "<html><title>App</title><div id=app></div></html>";

        assertThat(found("/")).isEmpty();
    }

    @Test
    void feedsAreFoundByTheirLinks() {
        page(
                "/",
                "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/news.rss\">"
                        + "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Comments\" href=\"/comments.rss\">"
                        + "<link rel=\"alternate\" type=\"application/feed+json\" href=\"/news.json\">");
        answers.put(
                "/news.rss",
                Answer.of(
                        200,
                        "application/rss+xml",
                        "<rss version=\"2.0\"><channel><title>News</title></channel></rss>"));
        answers.put("/comments.rss", Answer.of(200, "application/rss+xml", "<rss/>"));
        json("/news.json", "{'version':'https://jsonfeed.org/version/1.1','title':'News','items':[]}");

        Discovery discovery = at("/", template -> true);

        assertThat(discovery.offers())
                .extracting(Offer::words)
                .containsExactly("an RSS feed, \"News\"", "a JSON Feed, \"News\"");
    }

    @Test
    void aFeedIsFoundWhereItUsuallyIs() {
        page("/", "<html></html>");
        answers.put(
                "/atom.xml",
                Answer.of(200, "text/xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title></feed>"));

        assertThat(found("/")).containsExactly("pull-feed");
    }

    @Test
    void wordPressIsFoundByItsLinkHeader() {
        answers.put(
                "/",
                Answer.of(200, "text/html", "<html></html>")
                        .with("Link", "<https://x.example/wp-json/>; rel=\"https://api.w.org/\""));

        assertThat(found("/")).containsExactly("pull-wordpress");
        json("/wp-json/", "{'namespaces':['oembed/1.0','wp/v2']}");
        assertThat(at("/", template -> true).offers().get(0).words()).isEqualTo("a WordPress site");
    }

    @Test
    void bothEditionsOfOpenReferralAreFound() {
        json("/api/", "{'version':'HSDS-UK-3.0','profile':'https://x','openapi_url':'https://y'}");
        json("/old/services", "{'totalElements':1,'totalPages':1,'content':[{'id':'a'}]}");

        assertThat(found("/api/")).containsExactly("pull-oruk");
        assertThat(at("/old", template -> true).offers())
                .extracting(Offer::url)
                .containsExactly(URI.create(site.url() + "/old"));
    }

    @Test
    void pagedDataIsFoundByItsMembersWithItsLicence() {
        json(
                "/feed",
                "{'next':'https://x/feed?after=1','items':[],'license':'https://creativecommons.org/licenses/by/4.0/'}");

        Discovery discovery = at("/feed", template -> true);

        assertThat(discovery.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.template()).isEqualTo("pull-rpde");
            assertThat(offer.licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        });
    }

    @Test
    void aHubIsFoundByItsDescriptionOrItsHeader() {
        answers.put(
                "/web/partners", Answer.of(200, "text/html", "<html></html>").with("Liferay-Portal", "Liferay"));

        assertThat(at("/web/partners", template -> true).offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.parameters()).containsEntry("site", "partners"));
        json("/o/headless-delivery/v1.0/openapi.json", "{'openapi':'3.0.1'}");
        assertThat(found("/")).contains("pull-liferay");
    }

    @Test
    void rdfAndAnEndpointAreFoundByWhatTheyAnswer() {
        answers.put("/data", Answer.of(200, "text/turtle", "<a> <b> <c> ."));
        assertThat(found("/data")).containsExactly("pull-rdf");

        answers.put(
                "/sparql",
                Answer.of(200, "text/turtle", "[] a <http://www.w3.org/ns/sparql-service-description#Service> ."));
        assertThat(at("/sparql", template -> true).offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.parameters()).containsKey("query"));
    }

    @Test
    void aSitemapIsFound() {
        page("/", "<html></html>");
        answers.put("/sitemap.xml", Answer.of(200, "application/xml", "<urlset/>"));

        assertThat(found("/")).containsExactly("pull-website");
    }

    @Test
    void whatBelongsToNoTemplateIsNotLookedFor() {
        page("/", "<html></html>");
        answers.put("/sitemap.xml", Answer.of(200, "application/xml", "<urlset/>"));

        assertThat(at("/", template -> template.equals("pull-oai")).offers()).isEmpty();
        assertThat(site.asked()).noneMatch(asked -> asked.path().equals("/sitemap.xml"));
    }

    @Test
    void aSiteIsAskedForFewAddresses() {
        page("/", "<html></html>");

        found("/");

        assertThat(site.asked()).hasSizeLessThan(40);
    }
}
