package org.linkbank.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real command: the launcher of the checkout, which starts the extracted layout with the options users get. */
record Linkbank(Settings settings) {

    /** Builds what is out of date, so that no measurement includes a build. */
    void prepare() throws IOException, InterruptedException {
        child("prepare", "--version").run();
    }

    Child child(String name, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(settings.root().resolve("linkbank").toString()));
        command.addAll(List.of(arguments));
        return new Child(settings.work(), "linkbank-" + name, command);
    }

    static Map<String, String> options(String options) {
        return Map.of("LINKBANK_JAVA_OPTS", options);
    }
}
