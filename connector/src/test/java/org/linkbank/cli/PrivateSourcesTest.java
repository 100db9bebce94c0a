package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.app.Serving;
import org.linkbank.app.WorkspaceReader;
import org.linkbank.home.Home;

/**
 * A home that is served, with a source that was public when it first ran and is private since: nothing that anybody can ask
 * for shows a word of it, and readers see all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateSourcesTest {

    private static final String MARK = PrivateHome.MARK;
    private static final String ALL = "SELECT * { GRAPH ?g { ?s ?p ?o } }";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final List<String> PATHS = List.of(
            "/",
            "/sources",
            "/sparql",
            "/vocab",
            "/search?q=About",
            "/catalog",
            "/.well-known/void",
            "/dump",
            "/dump/",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/sitemap.xml",
            "/robots.txt",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/oai?verb=ListSets",
            "/ldes",
            "/rpde",
            "/oruk/3.0/services",
            "/check",
            "/runs",
            "/actuator",
            "/actuator/health",
            "/actuator/health/sources",
            "/actuator/prometheus",
            "/actuator/metrics",
            "/actuator/info",
            "/graph/provenance",
            "/id/",
            "/graph/",
            "/private",
            "/private/",
            "/private/sparql",
            "/%70rivate/",
            "/private;a=b/",
            "//private/",
            "/vocab/../private/");

    private final Shell shell = new Shell();
    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private PrivateHome home;

    @SuppressWarnings("NullAway.Init")
    private Serving serving;

    @BeforeAll
    void publicFirstThenPrivateThenServed(@TempDir Path folder) throws IOException {
        home = PrivateHome.make(folder.resolve("home"));
        home.open(PrivateHome.ID, "false");
        assertThat(run("sync", "open-letters")).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        home.letters(PrivateHome.ID, List.of("zebra-one", "zebra-two"));
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(home.filesWith(MARK, "store")).isNotEmpty();
        assertThat(home.filesWith(MARK, "reports")).isNotEmpty();

        home.open(PrivateHome.ID, "true");
        home.partner("zebra-lost", "inbox/zebra-nowhere", "true");
        home.letters(PrivateHome.ID, List.of("zebra-one", "zebra-two", "zebra-four"));
        serving = Serving.start(
                WorkspaceReader.read(new Home(home.folder()), Map.of()), 0, desk -> new ServedCommands(desk, Map.of()));
        serving.schedule();
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("3 created");
        home.letters(PrivateHome.ID, List.of("zebra-one", "zebra-two"));
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("1 withdrawn");
        assertThat(run("sync", "zebra-lost")).isEqualTo(ExitCode.FAILURES);
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    private int run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--home";
        all[words.length + 1] = home.toString();
        return shell.run(all);
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> read(String path, String accept) {
        return get(path, "Authorization", basic(PrivateHome.READER), "Accept", accept);
    }

    private static String query(String text) {
        return "query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean marked(HttpResponse<String> response) {
        String all = response.headers().map() + response.body();
        return all.toLowerCase(Locale.ROOT).contains(MARK);
    }

    @Test
    void noPublicPathShowsAnythingOfAPrivateSource() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Set<String> told = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(PATHS);
        while (!waiting.isEmpty() && seen.size() < 250) {
            String path = waiting.removeFirst();
            if (seen.containsKey(path)) {
                continue;
            }
            for (String accept : List.of("text/html", "text/turtle", "application/json")) {
                HttpResponse<String> response = get(path, "Accept", accept);
                seen.put(path, response.statusCode());
                if (marked(response)) {
                    told.add(path + " as " + accept);
                }
                Matcher links = LINK.matcher(response.body());
                while (links.find()) {
                    waiting.addLast(links.group(1).replace("&amp;", "&"));
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(seen.get("/sources")).isEqualTo(200);
        assertThat(seen.get("/source/open-letters")).isEqualTo(200);
        assertThat(seen).containsKey("/runs/open-letters/" + lastRun("open-letters"));
    }

    private String lastRun(String source) {
        run("runs", source, "--last", "1", "--json");
        Matcher id = Pattern.compile("\"run\" : \"([^\"]+)").matcher(shell.out());
        assertThat(id.find()).as(shell.out()).isTrue();
        return id.group(1);
    }

    @Test
    void itsIrisAnswerAsThoseOfNothing() {
        String run = lastRun(PrivateHome.ID);
        for (String path : List.of(
                "/id/%s/letter/%s-one",
                "/id/%s/letter/%s-four",
                "/id/%s/letter/%s-one.ttl",
                "/graph/%s/letters/%s-one",
                "/graph/%s/letters/%s-three",
                "/source/%s",
                "/runs/%s",
                "/runs/%s/" + run)) {
            for (String accept : List.of("text/html", "text/turtle")) {
                HttpResponse<String> its = get(path.formatted(PrivateHome.ID, MARK), "Accept", accept);
                HttpResponse<String> nothings = get(path.formatted("other-hub", "other"), "Accept", accept);
                assertThat(its.statusCode()).as(path).isEqualTo(404).isEqualTo(nothings.statusCode());
                assertThat(its.body()).isEqualTo(nothings.body()).doesNotContainIgnoringCase(MARK);
                HttpResponse<String> readers = get(
                        path.formatted(PrivateHome.ID, MARK),
                        "Accept",
                        accept,
                        "Authorization",
                        basic(PrivateHome.READER));
                assertThat(readers.statusCode())
                        .as("credentials do not open a public address")
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALL,
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH <http://localhost:8080/graph/provenance> { ?s ?p ?o } }",
                "SELECT DISTINCT ?g { GRAPH ?g { } }",
                "ASK { GRAPH ?g { ?s ?p ?o . FILTER(CONTAINS(LCASE(CONCAT(STR(?g), STR(?s), STR(?o))), 'zeb' )) } }",
                "SELECT * FROM <http://localhost:8080/graph/zebra-hub/letters/zebra-one> { ?s ?p ?o }",
                "SELECT * { GRAPH <http://localhost:8080/graph/zebra-hub/letters/zebra-one> { ?s ?p ?o } }",
                "DESCRIBE <http://localhost:8080/id/zebra-hub/letter/zebra-one>",
                "CONSTRUCT { ?s ?p ?o } { GRAPH <http://localhost:8080/graph/provenance> { ?s ?p ?o } }",
                "SELECT ?s { ?s <https://linkbank.org/vocab#source> <http://localhost:8080/source/zebra-hub> }"
            })
    void noPublicQueryFindsAnythingOfIt(String text) {
        HttpResponse<String> answer = get("/sparql?" + query(text));
        String withoutTheQuery = answer.body().replace("graph/zebra-hub/letters/zebra-one>", "");

        assertThat(withoutTheQuery).doesNotContainIgnoringCase(MARK);
        assertThat(answer.body()).doesNotContain("true");
    }

    @Test
    void notAByteOfThePublicStoreOrReportsKnowsItAlthoughItWasPublic() throws IOException {
        assertThat(home.filesWith(MARK, "store")).isEmpty();
        assertThat(home.filesWith("open-letters", "store")).isNotEmpty();
        assertThat(home.filesWith(MARK, "private")).isNotEmpty();
        assertThat(home.filesWith(MARK, "reports")).isNotEmpty().allMatch(file -> file.contains("reports/private/"));
    }

    @Test
    void readersSeeTheirSourcesAndTheRecordsInEveryForm() {
        HttpResponse<String> page = read("/private/", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("The zebra-hub letters", "The zebra-lost letters")
                .doesNotContain("open-letters");

        HttpResponse<String> html = read("/private/id/zebra-hub/letter/zebra-one", "text/html");
        assertThat(html.body())
                .contains("About zebra-one", "href=\"/private/#zebra-hub\"")
                .doesNotContain("href=\"/id/zebra-hub", "href=\"/source/");
        assertThat(read("/private/id/zebra-hub/letter/zebra-one", "text/turtle").body())
                .contains("A letter on zebra-one", "By the friends of zebra-hub");
        assertThat(read("/private/graph/zebra-hub/letters/zebra-one", "text/turtle")
                        .body())
                .contains("About zebra-one");
        assertThat(read("/private/id/zebra-hub/letter/zebra-four", "text/html").statusCode())
                .isEqualTo(410);
        assertThat(read("/private/id/open-letters/letter/tea", "text/turtle").statusCode())
                .isEqualTo(404);
    }

    @Test
    void readersQueryThePrivateStoreAloneByTheSameRules() {
        HttpResponse<String> names =
                read("/private/sparql?" + query("SELECT ?n { ?s <https://schema.org/name> ?n }"), "text/csv");
        assertThat(names.body()).contains("About zebra-one", "About zebra-two").doesNotContain("tea");
        HttpResponse<String> posted =
                send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.port() + "/private/sparql"))
                        .headers("Authorization", basic(PrivateHome.READER), "Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString("ASK { ?s ?p ?o }")));
        assertThat(posted.body()).contains("true");
        assertThat(read(
                                "/private/sparql?"
                                        + query("SELECT * { SERVICE SILENT <http://localhost/> { ?s ?p ?o } }"),
                                "text/csv")
                        .statusCode())
                .isEqualTo(400);
        assertThat(read("/private/sparql?update=" + "DROP%20ALL", "text/csv").statusCode())
                .isEqualTo(400);
        assertThat(read("/private/sparql", "text/html").body()).contains("data-endpoint=\"/private/sparql\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/private",
                "/private/",
                "/private/sparql?query=ASK%7B%7D",
                "/private/id/zebra-hub/letter/zebra-one",
                "/private/graph/zebra-hub/letters/zebra-one",
                "/private/nothing"
            })
    void whoIsNoReaderIsAskedForAPasswordAndToldNothing(String path) {
        for (String[] headers :
                new String[][] {{}, {"Authorization", basic(path + ":wrong")}, {"Authorization", "Bearer apple pie"}}) {
            HttpResponse<String> answer = get(path, headers);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic realm=");
            assertThat(marked(answer)).isFalse();
        }
    }

    @Test
    void answersToReadersAreKeptByNobodyAndOpenToNoOtherSite() {
        for (String path : List.of(
                "/private/",
                "/private/sparql?query=ASK%7B%7D",
                "/private/id/zebra-hub/letter/zebra-one",
                "/private/nothing")) {
            HttpResponse<String> answer = get(
                    path,
                    "Authorization",
                    basic(PrivateHome.READER),
                    "Origin",
                    "https://other.example",
                    "Accept",
                    "text/turtle");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void passwordIsNotTakenOverAnOpenNetwork() {
        HttpResponse<String> answer =
                get("/private/", "Authorization", basic(PrivateHome.READER), "X-Forwarded-Proto", "http");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(marked(answer)).isFalse();
        assertThat(get("/private/", "Authorization", basic(PrivateHome.READER), "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void operatorSeesBothAndWhichIsPrivate() {
        assertThat(run("sources")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .containsPattern("zebra-hub +yes +readers +2")
                .containsPattern("open-letters +yes +everyone +2");
        assertThat(run("runs")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("zebra-hub (private)").contains("open-letters ");
        assertThat(run("query", ALL, "--csv")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("About tea").doesNotContain(MARK);
        assertThat(run("query", ALL, "--csv", "--private")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("About zebra-one").doesNotContain("tea");
        assertThat(run("export", "--provenance")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("About tea").doesNotContain(MARK);
        assertThat(run("export", "--provenance", "--private")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("About zebra-one", "zebra-four").doesNotContain("tea");
    }
}
