package org.linkbank.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.check.Shapes;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.home.Settings;
import org.linkbank.record.Iris;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

/**
 * A home, read: its settings, its sources with their mappings and protocols, the shapes. Nothing is opened or started.
 *
 * @param sources every source whose file, mapping and protocol are sound, enabled or not, sorted by id
 * @param pipelines one for each of them
 * @param stopped what keeps other sources from running, and why: to be said loudly
 */
public record Workspace(
        Home home,
        Overlay overlay,
        Settings settings,
        List<Source> sources,
        Map<SourceId, Pipeline> pipelines,
        Shapes shapes,
        List<Stopped> stopped) {

    public Workspace {
        sources = List.copyOf(sources);
        pipelines = Map.copyOf(pipelines);
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

    public List<Source> enabled() {
        return sources.stream().filter(Source::enabled).toList();
    }
}
