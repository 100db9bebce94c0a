package org.linkbank.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.app.Workspace.Stopped;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.check.Shapes;
import org.linkbank.file.Problems;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.home.Settings;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.Mapping;
import org.linkbank.mapping.Mappings;
import org.linkbank.reader.Readers;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.definition.Definitions;
import org.linkbank.source.pages.PageFolder;

/** Reads a home into a workspace. A faulty partner is stopped alone; faulty settings or shapes stop everything. */
public final class WorkspaceReader {

    private final Home home;
    private final Overlay overlay;
    private final List<Stopped> stopped = new ArrayList<>();
    private final Map<String, Optional<Mapping>> mappings = new HashMap<>();

    private WorkspaceReader(Home home) {
        this.home = home;
        this.overlay = home.overlay();
    }

    /**
     * Reads everything.
     *
     * @throws ConfigurationException with all problems when the settings, the secrets or the shapes cannot be used
     */
    public static Workspace read(Home home, Map<String, String> environment) {
        return new WorkspaceReader(home).read(environment);
    }

    private Workspace read(Map<String, String> environment) {
        Settings.Reading settings = home.settings();
        Problems problems = new Problems();
        Secrets secrets = home.secrets(environment, problems);
        problems.addAll(settings.problems());
        Readers.Reading readers = Readers.read(secrets.find(Readers.VARIABLE));
        problems.addAll(readers.problems());
        Shapes shapes = shapes(problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems.all());
        }
        Definitions definitions = Definitions.read(overlay, settings.settings().limits(), secrets);
        definitions.faulty().forEach(file -> stopped.add(new Stopped(file.name(), file.problems())));
        Map<SourceId, Pipeline> pipelines = new HashMap<>();
        definitions.sources().forEach(source -> pipeline(source).ifPresent(made -> pipelines.put(source.id(), made)));
        List<Source> sound = definitions.sources().stream()
                .filter(source -> pipelines.containsKey(source.id()))
                .toList();
        return new Workspace(
                home,
                overlay,
                settings.settings(),
                sound,
                pipelines,
                shapes,
                definitions.privateIds(),
                readers.readers(),
                stopped);
    }

    private Shapes shapes(Problems problems) {
        Shapes.Loading loading = Shapes.load(overlay.list("vocab/shapes", ".ttl"), overlay::describe);
        problems.addAll(loading.problems());
        return loading.shapes();
    }

    private Optional<Pipeline> pipeline(Source source) {
        Optional<Mapping> mapping = mappings.computeIfAbsent(source.mapping(), this::compile);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Optional<Protocol> protocol = Protocols.of(source, mapping.get(), overlay, new PageFolder(home.pages()));
        if (protocol.isEmpty()) {
            String where = overlay.describe(source.file());
            stop(where, List.of(new Problem(where, "a template that a protocol belongs to", source.template())));
        }
        return protocol.map(found -> new Pipeline(source, found, mapping.get()));
    }

    private Optional<Mapping> compile(String name) {
        Path file = overlay.find("mappings/" + name + "/mapping.rml.ttl").orElseThrow();
        Compilation compilation = Mappings.compile(file, table -> overlay.find("vocab/" + table));
        if (compilation instanceof Compilation.Invalid invalid) {
            stop(overlay.describe(file), invalid.problems());
            return Optional.empty();
        }
        return Optional.of(((Compilation.Compiled) compilation).mapping());
    }

    private void stop(String name, List<Problem> problems) {
        stopped.add(new Stopped(name, problems));
    }
}
