package org.linkbank.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.split.Piece;

/** A mapping written in RML. */
final class RmlMapping implements Mapping {

    private final String name;
    private final String version;
    private final String display;
    private final List<KindMaps> groups;
    private final Map<String, KindMaps> byKind = new LinkedHashMap<>();
    private final List<Problem> notForRecords;

    RmlMapping(String name, String version, String display, List<KindMaps> groups, List<Problem> notForRecords) {
        this.name = name;
        this.version = version;
        this.display = display;
        this.groups = List.copyOf(groups);
        this.notForRecords = List.copyOf(notForRecords);
        groups.forEach(group -> byKind.putIfAbsent(group.kind(), group));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<String> kinds() {
        return Collections.unmodifiableSet(byKind.keySet());
    }

    @Override
    public Optional<RecordForm> form(String kind) {
        return group(kind).map(group -> group.source().formulation().form());
    }

    @Override
    public Optional<String> iterator(String kind) {
        return group(kind).map(group -> group.source().iteration().text()).filter(text -> !text.isEmpty());
    }

    @Override
    public Iterator<Piece<byte[]>> split(String kind, InputStream body, Limits limits) throws IOException {
        KindMaps maps = group(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        display + ": expected a kind of " + byKind.keySet() + ", found " + kind));
        return maps.source().iteration().split(body, limits);
    }

    private Optional<KindMaps> group(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    @Override
    public MappingResult map(SourceRecord record, Iris iris) {
        KindMaps maps = byKind.get(record.kind());
        if (!notForRecords.isEmpty()) {
            return new MappingResult.Rejected(notForRecords);
        }
        if (maps == null) {
            return rejected("a record of kind " + String.join(" or ", byKind.keySet()), record.kind());
        }
        RecordForm form = maps.source().formulation().form();
        if (record.form() != form) {
            return rejected("a record in " + form, "one in " + record.form());
        }
        return map(record.key(), RecordItem.of(record), maps, iris);
    }

    private MappingResult map(RecordKey key, Item item, KindMaps maps, Iris iris) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Scope scope = new Scope(
                iris.idBase(key.source()), label -> iris.skolem(key, label), new RecordJoins(maps, item)::index);
        maps.emit(
                item, scope, (any, subject, predicate, object) -> graph.add(Triple.create(subject, predicate, object)));
        if (!scope.faults().isEmpty()) {
            return new MappingResult.Rejected(scope.faults());
        }
        if (graph.isEmpty()) {
            return rejected("a value for at least one subject", "none");
        }
        return new MappingResult.Mapped(new RecordGraph(key, graph), scope.warnings());
    }

    private MappingResult rejected(String expected, String found) {
        return new MappingResult.Rejected(List.of(new Problem(display, expected, found)));
    }

    @Override
    public StreamCounts stream(FileSources files, StreamOptions options, StreamRDF out) {
        return new FileRun(groups, files, options, out).run();
    }
}
