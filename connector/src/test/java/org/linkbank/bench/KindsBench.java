package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/**
 * Every kind of source that can be played at any size: how fast it is pulled, in how much heap, what a second run of the
 * same costs, and how fast its records are mapped, held against the ALISS mapping. One round each.
 */
final class KindsBench {

    private static final String PART = "kinds";
    private static final String HEAP = "-Xmx512m";
    private static final int MOST_MAPPED = 5_000;
    private static final double ENTRY = 10_000;

    private final Settings settings;
    private final Results results;
    private double aliss;

    KindsBench(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    /** A kind and how to play it with a number of records. */
    private record Kind(Starting starting) {

        interface Starting {
            Optional<Simulator> with(int records) throws IOException;
        }
    }

    void run() throws IOException, InterruptedException {
        for (Kind kind : kinds()) {
            Optional<Simulator> playing = kind.starting().with(settings.records());
            if (playing.isPresent()) {
                try (Simulator simulator = playing.get()) {
                    measure(kind, simulator);
                }
            }
        }
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(records -> Optional.of(AlissLikeRegister.of(settings, records))));
        for (SimulatorKind kind : ServiceLoader.load(SimulatorKind.class)) {
            kinds.add(new Kind(records -> kind.start(1, records)));
        }
        return kinds;
    }

    /** One kind that fails is told and does not keep the others from being measured. */
    private void measure(Kind kind, Simulator simulator) throws IOException, InterruptedException {
        String name = simulator.plays().value();
        try {
            syncs(name, simulator);
            mapped(name, kind);
        } catch (IllegalStateException e) {
            results.add(PART, name + ": " + e.getMessage(), "failed", "measured", false);
        }
    }

    private void syncs(String name, Simulator simulator) throws IOException, InterruptedException {
        KindHome home = KindHome.fresh(settings, simulator);
        Path gc = settings.work().resolve("logs/kind-" + name + "-gc.log");
        long before = simulator.requests();
        Sync first = sync(home, name + "-first", gc);
        tellFirst(name, first, simulator.requests() - before, GcLog.read(gc));
        long bytes = BenchHome.storeBytes(home.folder());
        before = simulator.requests();
        Sync again = sync(home, name + "-unchanged", gc);
        long growth = BenchHome.storeBytes(home.folder()) - bytes;
        tellAgain(name, again, simulator.requests() - before, growth);
    }

    private Sync sync(KindHome home, String name, Path gc) throws IOException, InterruptedException {
        return Sync.run(
                settings,
                home.folder(),
                home.source(),
                "kind-" + name,
                Linkbank.options(HEAP + " -Xlog:gc:file=" + gc));
    }

    private void tellFirst(String name, Sync sync, long requests, GcLog log) {
        long records = sync.counts().path("created").asLong();
        double seconds = sync.runSeconds();
        String about = Results.number((double) records) + " records, " + Results.number((double) requests)
                + " requests, " + Results.seconds(seconds) + ", " + Results.seconds(sync.cpuSeconds()) + " of CPU";
        results.add(PART, name + ": first sync (" + about + ")", Results.perSecond(records / seconds));
        results.add(PART, name + ": pages and other answers", Results.number(requests / seconds) + " a second");
        int early = log.floor(1);
        int late = log.floor(3);
        results.add(
                PART,
                name + ": peak heap at " + HEAP + "; least after a collection, second quarter and last",
                log.peak() + "; " + early + ", " + late + " MB",
                "flat",
                late <= early * 1.5 + 20);
    }

    private void tellAgain(String name, Sync sync, long requests, long growth) {
        long written = List.of("created", "updated", "withdrawn").stream()
                .mapToLong(count -> sync.counts().path(count).asLong())
                .sum();
        results.add(
                PART,
                name + ": unchanged, " + Results.seconds(sync.runSeconds()) + ": requests",
                Results.number((double) requests));
        results.add(
                PART,
                name + ": unchanged: records written; the store's growth",
                written + "; " + Results.number((double) growth) + " bytes",
                "0; < 10,000",
                written == 0 && growth < ENTRY);
    }

    /** In a process of its own, so that no kind's mapping finds the engine warmed up, or spoilt, by another's. */
    private void mapped(String name, Kind kind) throws IOException, InterruptedException {
        Optional<Simulator> playing = kind.starting().with(Math.min(settings.records(), MOST_MAPPED));
        try (Simulator simulator = playing.orElseThrow()) {
            KindHome home = KindHome.fresh(settings, simulator);
            List<String> command = List.of(
                    Rivals.java(),
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    MapRun.class.getName(),
                    home.folder().toString(),
                    home.source());
            String[] said = new Child(settings.work(), "kind-" + name + "-mapped", command)
                    .run()
                    .output()
                    .strip()
                    .split(" ", -1);
            tellMapped(name, Double.parseDouble(said[0]), Double.parseDouble(said[1]), Double.parseDouble(said[2]));
        }
    }

    private void tellMapped(String name, double perSecond, double triples, double bytes) {
        aliss = aliss == 0 ? perSecond : aliss;
        String about = String.format(Locale.ROOT, "%.1f triples of %,.0f bytes a record", triples, bytes);
        results.add(PART, name + ": mapped (" + about + ")", Results.number(perSecond) + " /CPU s");
        results.add(PART, name + ": to the ALISS mapping", Results.times(perSecond / aliss));
    }
}
