package org.linkbank.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

/**
 * The routes of the sources: those of a partner file, and for each of its sources the ones that harvest and fetch. They are
 * made when they are first needed, so that files which lie ready cost nothing (decision 0128).
 */
final class SourceRoutes {

    private static final String ENDING = ".camel.yaml";

    private final Pipelines pipelines;
    private final Set<Path> loaded = new HashSet<>();

    SourceRoutes(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** Makes those of every enabled source. */
    void needEnabled(CamelContext camel) {
        pipelines.bySource().values().stream()
                .map(Pipeline::source)
                .filter(Source::enabled)
                .forEach(source -> need(camel, source.id()));
    }

    /** Makes those of a source, with what else its file holds, unless they are there; nothing for an unknown source. */
    synchronized void need(CamelContext camel, SourceId id) {
        Optional<Path> file = pipelines.of(id).map(found -> found.source().file());
        if (file.isEmpty() || !loaded.add(file.get())) {
            return;
        }
        try {
            load(camel, file.get());
        } catch (Exception e) {
            throw new IllegalStateException("the routes of " + id + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void load(CamelContext camel, Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(resource(file));
        for (Pipeline pipeline : pipelines.bySource().values()) {
            Source source = pipeline.source();
            if (source.file().equals(file)) {
                Map<String, Object> parameters = Map.of("source", source.id().value());
                camel.addRouteFromTemplate("harvest-" + source.id(), "harvest", parameters);
                camel.addRouteFromTemplate("fetch-" + source.id(), "fetch", parameters);
            }
        }
    }

    static Resource resource(Path file) {
        try {
            return ResourceHelper.fromBytes(name(file), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the route file " + file + " cannot be read", e);
        }
    }

    /** Camel takes all that follows the first dot for the kind of file, and a file may be named after a host. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length()).replace('.', '-') + ENDING
                : name;
    }
}
