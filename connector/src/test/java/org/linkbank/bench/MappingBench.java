package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One file of records to N-Triples: Linkbank's command, two engines from Maven Central, and a program for this mapping alone. */
final class MappingBench {

    private static final String PART = "mapping";
    private static final long MOST_MEMORY = 400_000_000;

    private final Settings settings;
    private final Results results;
    private final Path input;
    private final Map<Contender, List<Measured>> measured = new LinkedHashMap<>();

    MappingBench(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        this.input = settings.work().resolve("input/services.json");
    }

    void run() throws IOException, InterruptedException {
        AlissLikeFeed.write(input, settings.records());
        Contender linkbank = linkbank();
        Rivals rivals = new Rivals(settings, input);
        Contender hand = rivals.handWritten();
        Contender rmlMapper = rivals.rmlMapper();
        Contender carml = rivals.carml();
        rounds(List.of(linkbank, hand, rmlMapper, carml));
        tellInput();
        tellSame();
        measured.keySet().forEach(this::tell);
        tellRatio(linkbank, rmlMapper, 3);
        tellRatio(linkbank, carml, 4);
        tellRatio(linkbank, hand, 0.5);
        double peak = Median.of(of(linkbank), Measured::peakBytes);
        results.add(PART, "Linkbank's peak resident memory", Results.megabytes(peak), "< 400 MB", peak < MOST_MEMORY);
    }

    private Contender linkbank() throws IOException {
        Path mapping = Files.copy(
                settings.given("services.rml.ttl"),
                settings.work().resolve("services.rml.ttl"),
                StandardCopyOption.REPLACE_EXISTING);
        Path output = settings.work().resolve("linkbank.nt");
        return new Contender("Linkbank", output, name -> new Linkbank(settings)
                .child(name, "map", mapping.toString(), input.toString(), "--base", Rivals.BASE)
                .outputTo(output));
    }

    private void rounds(List<Contender> contenders) throws IOException, InterruptedException {
        contenders.forEach(contender -> measured.put(contender, new ArrayList<>()));
        for (int round = 1; round <= settings.rounds(); round++) {
            for (Contender contender : contenders) {
                Measured one =
                        contender.start().child(file(contender) + "-" + round).run();
                of(contender).add(one);
                Bench.say(contender.name() + ", round " + round + ": " + Results.seconds(one.seconds()));
            }
        }
    }

    private static String file(Contender contender) {
        return "map-" + contender.output().getFileName();
    }

    private List<Measured> of(Contender contender) {
        return Objects.requireNonNull(measured.get(contender));
    }

    private double rate(Contender contender) {
        return settings.records() / Median.of(of(contender), Measured::seconds);
    }

    private void tellInput() throws IOException {
        results.add(
                PART, "input: " + Results.number(settings.records()) + " records as JSON", Results.megabytes((double)
                        Files.size(input)));
    }

    private void tell(Contender contender) {
        double peak = Median.of(of(contender), Measured::peakBytes);
        double cpu = Median.of(of(contender), Measured::cpuSeconds);
        String about = Results.seconds(cpu) + " of CPU, " + Results.megabytes(peak);
        results.add(PART, contender.name() + " (" + about + ")", Results.perSecond(rate(contender)));
    }

    private void tellRatio(Contender linkbank, Contender other, double target) {
        double ratio = rate(linkbank) / rate(other);
        results.add(PART, "Linkbank to " + other.name(), Results.times(ratio), "≥ " + target + " ×", ratio >= target);
    }

    private void tellSame() {
        Map<String, Digest> digests = new LinkedHashMap<>();
        measured.keySet().forEach(each -> digests.put(each.name(), Digest.of(each.output())));
        digests.forEach((name, digest) -> Bench.say(name + ": " + digest));
        Digest first = digests.values().iterator().next();
        boolean same = digests.values().stream().allMatch(first::equals);
        results.add(
                PART,
                "different triples; the same from every engine: " + (same ? "yes" : "no, " + digests),
                Results.number((double) first.distinct()),
                Results.number(17.0 * settings.records()),
                same && first.distinct() == 17L * settings.records());
    }
}
