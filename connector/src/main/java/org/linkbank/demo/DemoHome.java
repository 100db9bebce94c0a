package org.linkbank.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The home of a demo: made afresh at every start, with the shipped partner files of the played sources laid over by ones that
 * point at the simulators. Only a folder that an earlier demo marked as its own, or an empty one, is used.
 */
public final class DemoHome {

    private static final String MARK = ".linkbank-demo";
    private static final String EVERY_TWO_MINUTES = "0 0/2 * * * ?";

    private final Path folder;

    private DemoHome(Path folder) {
        this.folder = folder;
    }

    /**
     * Empties the folder and makes it a demo's home.
     *
     * @throws IllegalArgumentException when the folder holds something that no demo made
     */
    public static DemoHome fresh(Path folder, int port) {
        DemoHome home = new DemoHome(folder.toAbsolutePath().normalize());
        try {
            home.clear();
            Files.createDirectories(home.folder.resolve("routes"));
            Files.writeString(
                    home.folder.resolve(MARK), "Made by `linkbank demo`, which empties this folder when it starts.\n");
            Files.writeString(home.folder.resolve("linkbank.yaml"), settings(port));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's home " + folder + " cannot be made", e);
        }
        return home;
    }

    public Path folder() {
        return folder;
    }

    /** Points sources at where they are played. */
    public void play(List<Source> sources, Map<SourceId, URI> urls) {
        for (Source source : sources) {
            URI url = urls.get(source.id());
            if (url != null) {
                write(source, url);
            }
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.toList();
            if (!found.isEmpty() && !Files.exists(folder.resolve(MARK))) {
                throw new IllegalArgumentException("demo home " + folder
                        + ": expected a new or empty folder, or one of an earlier demo, found other files. Nothing was"
                        + " started; choose another with --home.");
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String settings(int port) {
        return "# The demo's settings; `linkbank init` makes a home of your own.\n"
                + "base: http://localhost:" + port + "\n"
                + "operator:\n  name: Linkbank demo\n  mail: demo@example.org\n";
    }

    private void write(Source source, URI url) {
        Map<String, Object> route = new LinkedHashMap<>();
        route.put("routeTemplateRef", source.template());
        route.put("routeId", source.id().value());
        route.put("parameters", parameters(source, url));
        String yaml = new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(List.of(Map.of("templatedRoute", route)));
        try {
            Files.writeString(
                    folder.resolve("routes")
                            .resolve(String.valueOf(source.file().getFileName())),
                    "# " + source.name() + ", played by a simulator with invented records.\n" + yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's partner file of " + source.id() + " cannot be written", e);
        }
    }

    private static List<Map<String, String>> parameters(Source source, URI url) {
        List<Map<String, String>> parameters = new ArrayList<>();
        add(parameters, "source", source.id().value());
        add(parameters, "name", source.name() + " (simulated)");
        add(parameters, "url", url.toString());
        add(parameters, "schedule", EVERY_TWO_MINUTES);
        add(parameters, "mapping", source.mapping());
        add(parameters, "privateHosts", url.getHost());
        add(parameters, "requestsPerSecond", "1000");
        if (source.licence() != null) {
            add(parameters, "licence", source.licence());
        }
        source.parameters().forEach((name, value) -> add(parameters, name, value));
        return parameters;
    }

    private static void add(List<Map<String, String>> parameters, String name, String value) {
        Map<String, String> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("value", value);
        parameters.add(parameter);
    }
}
