package org.linkbank.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Folders laid over one another: the operator's over the shipped one. A file of an upper folder takes the place of the file
 * of the same path in a lower one; nothing is merged. Folders that do not exist count as empty, and what changes on disk is
 * seen at once.
 *
 * @param layers uppermost first
 */
public record Overlay(List<Path> layers) {

    public Overlay {
        layers = List.copyOf(layers);
    }

    /** The operator's {@code home} over what is shipped ({@link Shipped#folder}). */
    public static Overlay of(Path home) {
        return new Overlay(List.of(home, Shipped.folder()));
    }

    /** Nothing but what is shipped. */
    public static Overlay shipped() {
        return new Overlay(List.of(Shipped.folder()));
    }

    /** The uppermost file or folder of a path such as {@code mappings/aliss/mapping.rml.ttl}, with {@code /} between. */
    public Optional<Path> find(String path) {
        return layers.stream().flatMap(layer -> within(layer, path).stream()).findFirst();
    }

    /** The files right under a folder whose names end with {@code suffix}, sorted by name, each name once. */
    public List<Path> list(String folder, String suffix) {
        Map<String, Path> byName = new TreeMap<>();
        for (Path layer : layers) {
            within(layer, folder).ifPresent(found -> children(found, suffix)
                    .forEach(file -> byName.putIfAbsent(String.valueOf(file.getFileName()), file)));
        }
        return List.copyOf(byName.values());
    }

    /** The names of the folders right under a folder of any layer, sorted. */
    public List<String> folders(String folder) {
        return layers.stream()
                .flatMap(layer -> within(layer, folder).stream())
                .flatMap(found -> entries(found).stream())
                .filter(Files::isDirectory)
                .map(found -> String.valueOf(found.getFileName()).replace("/", ""))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What messages call a file: {@code routes/aliss.camel.yaml} for a shipped one; an operator's as a person in the working
     * folder would write it, {@code home/routes/aliss.camel.yaml}.
     */
    public String describe(Path file) {
        Path shipped = layers.get(layers.size() - 1);
        if (file.getFileSystem().equals(shipped.getFileSystem()) && file.startsWith(shipped)) {
            return shipped.relativize(file).toString().replace('\\', '/');
        }
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }

    private static Optional<Path> within(Path layer, String path) {
        Path found = layer.resolve(path).normalize();
        return found.startsWith(layer.normalize()) && Files.exists(found) ? Optional.of(found) : Optional.empty();
    }

    private static List<Path> children(Path folder, String suffix) {
        return entries(folder).stream()
                .filter(Files::isRegularFile)
                .filter(file -> String.valueOf(file.getFileName()).endsWith(suffix))
                .toList();
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return new ArrayList<>(entries.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
        }
    }
}
