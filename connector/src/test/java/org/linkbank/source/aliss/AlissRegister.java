package org.linkbank.source.aliss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.KnownIds;
import org.linkbank.source.Source;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.HttpFetcher;
import org.linkbank.source.fetch.Operator;
import org.linkbank.source.fetch.RetryPolicy;
import org.linkbank.source.pages.PageMemory;

/** A register of numbered services and organisations, right in every answer until a test says otherwise. */
final class AlissRegister implements AutoCloseable {

    static final String META = """
            {"licence":"https://creativecommons.org/licenses/by/4.0/","attribution":[
             {"text":"Contains contributions from ALISS users","url":"https://www.aliss.org"},
             {"text":"Contains National Statistics data","url":null}]}""";

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .gzipDisabled(true));
    private Limits limits = Limits.DEFAULT;

    AlissRegister() {
        server.start();
    }

    AlissRegister clear() {
        server.resetAll();
        limits = Limits.DEFAULT;
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("null").withStatus(404)));
        return this;
    }

    static String service(int number) {
        return "%08x-aaaa-4aaa-8aaa-aaaaaaaaaaaa".formatted(number);
    }

    static String organisation(int number) {
        return "%08x-bbbb-4bbb-8bbb-bbbbbbbbbbbb".formatted(number);
    }

    static List<String> serviceIds(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "service/" + service(number))
                .toList();
    }

    static List<String> organisationIds(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "organisation/" + organisation(number))
                .toList();
    }

    static String serviceRecord(int number) {
        return "{\"id\":\"" + service(number) + "\",\"name\":\"Service " + number
                + "\",\"categories\":[],\"organisation\":{"
                + "\"id\":\"" + organisation(1) + "\"},\"permalink\":\"https://www.example.org/services/"
                + service(number)
                + "\",\"aliss_url\":\"https://www.example.org/services/s\",\"latitude\":55.860}";
    }

    static String organisationRecord(int number) {
        return "{\"id\":\"" + organisation(number) + "\",\"name\":\"Org " + number
                + "\",\"alissUrl\":\"https://www.example.org/organisations/o" + number + "\",\"services\":[]}";
    }

    static String page(int count, List<String> records) {
        return "{\"count\":" + count + ",\"next\":\"/api/v5/import?page=99\",\"previous\":null,\"meta\":" + META
                + ",\"data\":[" + String.join(",", records) + "],\"error\":null}";
    }

    static List<String> records(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(AlissRegister::serviceRecord)
                .toList();
    }

    /** Services 1 to {@code count} and one organisation. */
    AlissRegister with(int count) {
        List<String> records = records(1, count);
        for (int page = 1; page <= Math.max(1, (count + 19) / 20); page++) {
            services(page, okJson(page(count, records.subList((page - 1) * 20, Math.min(count, page * 20)))));
        }
        for (int number = 1; number <= count; number++) {
            one("services/" + service(number), okJson(single(serviceRecord(number))));
        }
        return organisations(1);
    }

    AlissRegister organisations(int count) {
        List<String> records = IntStream.rangeClosed(1, count)
                .mapToObj(AlissRegister::organisationRecord)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int page = 1; page <= Math.max(1, (count + 19) / 20); page++) {
            organisations(page, okJson(page(count, records.subList((page - 1) * 20, Math.min(count, page * 20)))));
        }
        for (int number = 1; number <= count; number++) {
            one("organisations/" + organisation(number), okJson(single(organisationRecord(number))));
        }
        return this;
    }

    static String single(String record) {
        return "{\"meta\":" + META + ",\"data\":" + record + ",\"error\":null}";
    }

    AlissRegister services(int page, ResponseDefinitionBuilder answer) {
        return stub("/v5/import?page=" + page, answer);
    }

    AlissRegister organisations(int page, ResponseDefinitionBuilder answer) {
        return stub("/v5/organisations?page=" + page, answer);
    }

    AlissRegister one(String path, ResponseDefinitionBuilder answer) {
        return stub("/v5/" + path, answer);
    }

    /** The first request of the page meets {@code first}, later ones {@code then}. */
    AlissRegister services(int page, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        String url = "/v5/import?page=" + page;
        server.stubFor(get(urlEqualTo(url))
                .inScenario(url)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("later"));
        server.stubFor(get(urlEqualTo(url))
                .inScenario(url)
                .whenScenarioStateIs("later")
                .willReturn(then));
        return this;
    }

    private AlissRegister stub(String url, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(url)).willReturn(answer));
        return this;
    }

    static ResponseDefinitionBuilder error() {
        return aResponse()
                .withStatus(500)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"Message\":\"An error has occurred.\"}");
    }

    AlissRegister limited(UnaryOperator<Limits> change) {
        limits = change.apply(limits);
        return this;
    }

    HarvestRun harvest() {
        return harvest(Set.of());
    }

    HarvestRun harvest(Collection<String> known) {
        return harvest(known, 10);
    }

    HarvestRun harvest(Collection<String> known, int mayGo) {
        Source source = source();
        KnownIds ids = new KnownIds(known, mayGo);
        Harvest harvest = new AlissProtocol(PageMemory.NONE).begin(source, ids, null, Clock.systemUTC());
        FetchPolicy policy = FetchPolicy.of(source)
                .withRetries(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO));
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        try (Fetcher fetcher = new HttpFetcher(new GuardedClient(policy, operator, new HostPace(), null))) {
            return HarvestRun.of(harvest, fetcher, ids::note);
        }
    }

    private Source source() {
        return new Source(
                new SourceId("register"),
                "A register",
                Path.of("register.camel.yaml"),
                "pull-aliss",
                URI.create("http://127.0.0.1:" + server.port() + "/"),
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "aliss",
                null,
                List.of(),
                Set.of("127.0.0.1"),
                100_000,
                0.2,
                true,
                limits,
                Map.of());
    }

    /** Every request that was made, as "GET /v5/…". */
    List<String> requests() {
        List<String> requests = new ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl())
                .toList());
        java.util.Collections.reverse(requests);
        return requests;
    }

    static Set<String> all(List<String> one, List<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    @Override
    public void close() {
        server.stop();
    }
}
