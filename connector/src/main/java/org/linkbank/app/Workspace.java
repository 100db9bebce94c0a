package org.linkbank.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.check.Shapes;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.home.Settings;
import org.linkbank.reader.Readers;
import org.linkbank.record.Iris;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

/**
 * A home, read: its settings, its sources with their mappings and protocols, the shapes. Nothing is opened or started.
 *
 * @param sources every source whose file, mapping and protocol are sound, enabled or not, sorted by id
 * @param pipelines one for each of them
 * @param privateIds the private sources, those of faulty files too
 * @param readers who may read them
 * @param stopped what keeps other sources from running, and why: to be said loudly
 */
public record Workspace(
        Home home,
        Overlay overlay,
        Settings settings,
        List<Source> sources,
        Map<SourceId, Pipeline> pipelines,
        Shapes shapes,
        Set<SourceId> privateIds,
        Readers readers,
        List<Stopped> stopped) {

    public Workspace {
        sources = List.copyOf(sources);
        pipelines = Map.copyOf(pipelines);
        privateIds = Set.copyOf(privateIds);
        stopped = List.copyOf(stopped);
    }

    /** A partner file, or what it needs, that is faulty: that partner is stopped, the others run. */
    public record Stopped(String name, List<Problem> problems) {
        public Stopped {
            problems = List.copyOf(problems);
        }
    }

    public Iris iris() {
        return settings.base();
    }

    public Optional<Source> source(SourceId id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The sources whose records everyone may see. */
    public List<Source> open() {
        return sources.stream()
                .filter(source -> !privateIds.contains(source.id()))
                .toList();
    }

    /** The sources whose records readers alone may see. */
    public List<Source> closed() {
        return sources.stream()
                .filter(source -> privateIds.contains(source.id()))
                .toList();
    }

    public List<Source> enabled() {
        return sources.stream().filter(Source::enabled).toList();
    }
}
