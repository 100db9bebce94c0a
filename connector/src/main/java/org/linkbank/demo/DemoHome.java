package org.linkbank.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkbank.home.OwnerOnly;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The home of a demo: made afresh at every start, with the shipped partner files of the played sources laid over by ones that
 * point at the simulators. It belongs to one demo at a time, until it is closed. Only a folder that an earlier demo marked as its own, or an empty one, is used.
 */
public final class DemoHome implements AutoCloseable {

    private static final String MARK = ".linkbank-demo";
    private static final String EVERY_TWO_MINUTES = "0 0/2 * * * ?";

    private final Path folder;
    private final FileChannel mark;

    private DemoHome(Path folder, FileChannel mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /**
     * Empties the folder and makes it a demo's home.
     *
     * @throws IllegalArgumentException when the folder holds something that no demo made, or another demo uses it
     */
    public static DemoHome fresh(Path folder, int port) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            expectOurs(home);
            Files.createDirectories(home);
            FileChannel mark = mark(home);
            clear(home);
            Files.createDirectories(home.resolve("routes"));
            Files.writeString(home.resolve("linkbank.yaml"), settings(port));
            return new DemoHome(home, mark);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's home " + folder + " cannot be made", e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Adds the partner files and the invented credentials that only the simulators know. */
    public void prepare(Simulators partners) {
        try {
            for (Simulator simulator : partners.all()) {
                Optional<String> file = simulator.partnerFile();
                if (file.isPresent()) {
                    Files.writeString(folder.resolve("routes").resolve(simulator.plays() + ".camel.yaml"), file.get());
                }
            }
            secrets(partners);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's home " + folder + " cannot be filled", e);
        }
    }

    private void secrets(Simulators partners) throws IOException {
        StringBuilder lines = new StringBuilder("# Invented, for the simulators.\n");
        for (Simulator simulator : partners.all()) {
            simulator
                    .secrets()
                    .forEach((name, value) ->
                            lines.append(name).append('=').append(value).append('\n'));
        }
        OwnerOnly.write(folder.resolve("secrets.env"), lines.toString());
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

    private static void expectOurs(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(MARK))) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IllegalArgumentException("demo home " + folder
                        + ": expected a new or empty folder, or one of an earlier demo, found other files. Nothing was"
                        + " started; choose another with --home.");
            }
        }
    }

    /** Locked as long as the demo goes on, so that a second one does not empty the folder under it. */
    private static FileChannel mark(Path folder) throws IOException {
        FileChannel mark = FileChannel.open(
                folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isOurs(mark)) {
            mark.close();
            throw new IllegalArgumentException("demo home " + folder
                    + ": expected no other demo in it, found one that still runs. Nothing was started; stop that one, or"
                    + " choose another folder with --home.");
        }
        return mark;
    }

    private static boolean isOurs(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.endsWith(MARK)) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Lets the folder go; what is in it stays. */
    @Override
    public void close() {
        try {
            mark.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's home " + folder + " cannot be let go", e);
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
        if (!source.attribution().isEmpty()) {
            add(parameters, "attribution", String.join(" | ", source.attribution()));
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
