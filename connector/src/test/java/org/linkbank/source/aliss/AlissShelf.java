package org.linkbank.source.aliss;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.KnownIds;
import org.linkbank.source.Source;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.pages.PageMemory;

/** A register without a network: its pages stand on a shelf, and chance changes them. */
final class AlissShelf implements Fetcher {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Random random;
    private final Map<String, String> pages = new HashMap<>();
    private final List<String> services = new ArrayList<>();

    AlissShelf(Random random, int records) {
        this.random = random;
        for (int number = 1; number <= records; number++) {
            services.add(record(number));
        }
        write();
    }

    private String record(int number) {
        return AlissRegister.serviceRecord(number)
                .replace("\"Service " + number, "\"Service " + random.nextInt(3))
                .replace(AlissRegister.organisation(1), AlissRegister.organisation(1 + random.nextInt(4)));
    }

    private void write() {
        pages.clear();
        list("/v5/import?page=", services);
        list(
                "/v5/organisations?page=",
                List.of(AlissRegister.organisationRecord(1), AlissRegister.organisationRecord(2)));
    }

    private void list(String path, List<String> records) {
        int count = records.size();
        for (int from = 0, page = 1; from < Math.max(1, count); from += 20, page++) {
            pages.put(path + page, AlissRegister.page(count, records.subList(from, Math.min(count, from + 20))));
        }
    }

    /** Changes, adds, drops and repeats records; then spoils so many pages. */
    void change(int oddities) {
        for (int change = random.nextInt(4); change > 0 && !services.isEmpty(); change--) {
            int at = random.nextInt(services.size());
            switch (random.nextInt(4)) {
                case 0 -> services.remove(at);
                case 1 -> services.add(record(services.size() + 100));
                case 2 -> services.set(at, services.get(random.nextInt(services.size())));
                default -> services.set(at, services.get(at).replace("\"Service ", "\"Changed "));
            }
        }
        write();
        List<String> addresses = pages.keySet().stream().sorted().toList();
        for (int oddity = 0; oddity < oddities; oddity++) {
            pages.compute(
                    addresses.get(random.nextInt(addresses.size())), (address, page) -> odd(String.valueOf(page)));
        }
    }

    private String odd(String page) {
        return switch (random.nextInt(8)) {
            case 0 -> page.substring(0, random.nextInt(page.length()));
            case 1 -> page.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"slug\"");
            case 2 -> page.replaceFirst("\"count\":\\d+", "\"count\":" + random.nextInt(80));
            case 3 -> page.replace("\"error\":null", "\"error\":\"wrong\"");
            case 4 -> page.replaceFirst("\"meta\":", "\"other\":");
            case 5 -> page.replaceFirst("\"data\":\\[", "\"data\":[" + "[".repeat(70) + "]".repeat(70) + ",");
            case 6 -> pages.getOrDefault("/v5/import?page=1", page);
            default -> page + "  ";
        };
    }

    HarvestRun harvest(PageMemory memory, KnownIds known) {
        return HarvestRun.of(
                new AlissProtocol(memory).begin(source(), known, null, Clock.systemUTC()), this, known::note);
    }

    @Override
    public <T> T fetch(FetchRequest request, Function<FetchResult, T> reader) {
        String path = request.uri().getPath()
                + (request.uri().getQuery() == null ? "" : "?" + request.uri().getQuery());
        String page = pages.get(path);
        return reader.apply(new FetchResult.Response(
                request,
                page == null ? 404 : 200,
                request.uri(),
                Map.of("content-type", "application/json"),
                new ByteArrayInputStream((page == null ? "null" : page).getBytes(StandardCharsets.UTF_8)),
                NOW));
    }

    private static Source source() {
        return new Source(
                new SourceId("register"),
                "A register",
                Path.of("register.camel.yaml"),
                "pull-aliss",
                URI.create("http://register.example.org/"),
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "aliss",
                null,
                List.of(),
                Set.of(),
                100_000,
                0.2,
                true,
                Limits.DEFAULT,
                Map.of());
    }

    @Override
    public void close() {}
}
