package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Syncs over HTTP, checks and provenance included: first, unchanged, 1 % changed; held against TDB2's parallel loader. */
final class SyncBench {

    private static final String PART = "sync";
    private static final double ENTRY = 10_000;

    private final Settings settings;
    private final Results results;
    private final int all;
    private final List<Sync> firsts = new ArrayList<>();
    private final List<Sync> unchanged = new ArrayList<>();
    private final List<Sync> changed = new ArrayList<>();
    private final List<Long> growths = new ArrayList<>();
    private final List<Double> loads = new ArrayList<>();

    SyncBench(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        this.all = settings.records() + AlissLikeFeed.ORGANISATIONS;
    }

    void run() throws IOException, InterruptedException {
        Path quads = settings.work().resolve("stored.nq");
        try (Feed feed = new Feed(settings, settings.records(), true)) {
            for (int round = 1; round <= settings.rounds(); round++) {
                feed.version(0);
                BenchHome home = BenchHome.fresh(settings, "home", feed.address());
                syncs(home, feed, round, quads);
                load(round, quads);
            }
        }
        tell();
    }

    private void syncs(BenchHome home, Feed feed, int round, Path quads) throws IOException, InterruptedException {
        firsts.add(Sync.run(settings, home, "first-" + round, Map.of()).expect(all, 0, 0));
        new Linkbank(settings)
                .child(
                        "export",
                        "export",
                        "-o",
                        quads.toString(),
                        "--provenance",
                        "--home",
                        home.folder().toString())
                .run();
        long before = home.storeBytes();
        unchanged.add(Sync.run(settings, home, "unchanged-" + round, Map.of()).expect(0, 0, all));
        growths.add(home.storeBytes() - before);
        feed.version(round);
        int some = settings.records() / Pages.CHANGING;
        changed.add(Sync.run(settings, home, "changed-" + round, Map.of()).expect(0, some, all - some));
    }

    private void load(int round, Path quads) throws IOException, InterruptedException {
        Path database = settings.work().resolve("loaded");
        BenchHome.delete(database);
        List<String> command = List.of(
                Rivals.java(),
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                LoaderRun.class.getName(),
                quads.toString(),
                database.toString());
        double seconds = Double.parseDouble(new Child(settings.work(), "loader-" + round, command)
                .run()
                .output()
                .strip());
        loads.add(seconds);
        Bench.say("loader, round " + round + ": " + Results.seconds(seconds));
    }

    private void tell() {
        double first = Median.of(firsts, Sync::runSeconds);
        double same = Median.of(unchanged, Sync::runSeconds);
        double some = Median.of(changed, Sync::runSeconds);
        double load = Median.of(loads, seconds -> seconds);
        tellOne("first sync", firsts);
        results.add(PART, "TDB2's parallel loader, the same quads from memory", Results.perSecond(all / load));
        results.add(PART, "first sync to the loader", Results.times(load / first), "≥ 0.7 ×", load / first >= 0.7);
        tellOne("sync with nothing changed", unchanged);
        results.add(PART, "unchanged to first", Results.times(first / same), "≥ 10 ×", first / same >= 10);
        double growth = Median.of(growths, Long::doubleValue);
        results.add(
                PART,
                "the store's growth by the unchanged run; no record written",
                Results.number(growth) + " bytes",
                "< 10,000 bytes",
                growth < ENTRY);
        tellOne("sync with 1 % changed", changed);
        results.add(PART, "time of 1 % changed to unchanged", Results.times(some / same), "≤ 2 ×", some <= 2 * same);
    }

    private void tellOne(String what, List<Sync> syncs) {
        double seconds = Median.of(syncs, Sync::runSeconds);
        double process = Median.of(syncs, Sync::processSeconds);
        double peak = Median.of(syncs, Sync::peakBytes);
        double cpu = Median.of(syncs, Sync::cpuSeconds);
        String about = Results.seconds(seconds) + "; process " + Results.seconds(process) + ", " + Results.seconds(cpu)
                + " of CPU, " + Results.megabytes(peak);
        results.add(PART, what + " (" + about + ")", Results.perSecond(all / seconds));
    }
}
