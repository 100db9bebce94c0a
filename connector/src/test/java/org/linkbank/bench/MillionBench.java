package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A first sync of a million records in a heap of 768 MB, which must not grow with the feed. */
final class MillionBench {

    private static final String PART = "million";
    private static final String HEAP = "-Xmx768m";

    private final Settings settings;
    private final Results results;

    MillionBench(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    void run() throws IOException, InterruptedException {
        int all = settings.million() + AlissLikeFeed.ORGANISATIONS;
        Path gc = settings.work().resolve("logs/million-gc.log");
        try (Feed feed = new Feed(settings, settings.million(), false)) {
            BenchHome home = BenchHome.fresh(settings, "million", feed.address());
            Sync first = sync(home, "million-first", gc).expect(all, 0, 0);
            tell("first sync of " + Results.number(all) + " records at " + HEAP, all, first, GcLog.read(gc));
            Sync again = sync(home, "million-unchanged", gc).expect(0, 0, all);
            tell("the same with nothing changed", all, again, GcLog.read(gc));
        }
    }

    private Sync sync(BenchHome home, String name, Path gc) throws IOException, InterruptedException {
        return Sync.run(settings, home, name, Linkbank.options(HEAP + " -Xlog:gc:file=" + gc));
    }

    private void tell(String what, int all, Sync sync, GcLog log) {
        String about =
                Results.seconds(sync.runSeconds()) + ", " + Results.megabytes((double) sync.peakBytes()) + " resident";
        results.add(PART, what + " (" + about + ")", Results.perSecond(all / sync.runSeconds()));
        results.add(PART, "its peak heap", log.peak() + " MB");
        results.add(
                PART,
                "least heap after a collection, second quarter and last",
                log.floor(1) + " and " + log.floor(3) + " MB");
    }
}
