package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What someone waits for who tries it: {@code ./linkbank demo --once} from a built checkout. */
final class DemoBench {

    private static final double TARGET = 30;

    private final Settings settings;
    private final Results results;

    DemoBench(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    void run() throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= settings.rounds(); round++) {
            Path home = settings.work().resolve("demo-home");
            BenchHome.delete(home);
            seconds.add(new Linkbank(settings)
                    .child("demo-" + round, "demo", "--once", "--home", home.toString())
                    .run()
                    .seconds());
        }
        double median = Median.of(seconds, each -> each);
        results.add("demo", "./linkbank demo --once", Results.seconds(median), "< 30 s", median < TARGET);
    }
}
