package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linkbank.app.Workspace;
import org.linkbank.app.WorkspaceReader;
import org.linkbank.demo.DemoHome;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.Simulators;
import org.linkbank.home.Home;

/** A demo's home with one simulator, asked as fast as it answers. */
record KindHome(Path folder, String source) {

    static KindHome fresh(Settings settings, Simulator simulator) throws IOException {
        Path folder = settings.work().resolve("kind-" + simulator.plays());
        BenchHome.delete(folder);
        Simulators alone = new Simulators(List.of(simulator));
        try (DemoHome home = DemoHome.fresh(folder, 0)) {
            home.prepare(alone);
            home.play(read(folder).sources(), alone.urls());
        }
        KindHome home = new KindHome(folder, simulator.plays().value());
        home.hurry();
        return home;
    }

    /** A demo asks a thousand times a second, which would be the measurement of a fast kind. */
    private void hurry() throws IOException {
        Path partner = read(folder).sources().stream()
                .filter(one -> one.id().value().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(source + ": expected a sound partner file, found none"))
                .file();
        String text = Files.readString(partner);
        Files.writeString(partner, text.replaceAll("(name: requestsPerSecond\\s+value: )'1000'", "$1'100000'"));
    }

    static Workspace read(Path folder) {
        return WorkspaceReader.read(new Home(folder), Map.of());
    }
}
