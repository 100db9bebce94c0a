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

/** A compiled mapping. Immutable and safe for threads; the same record always gives the same graph. */
public final class Mapping {

    private final String name;
    private final String version;
    private final String display;
    private final List<KindMaps> groups;
    private final Map<String, KindMaps> byKind = new LinkedHashMap<>();
    private final List<Problem> notForRecords;

    Mapping(String name, String version, String display, List<KindMaps> groups, List<Problem> notForRecords) {
        this.name = name;
        this.version = version;
        this.display = display;
        this.groups = List.copyOf(groups);
        this.notForRecords = List.copyOf(notForRecords);
        groups.forEach(group -> byKind.putIfAbsent(group.kind(), group));
    }

    /** The name of its folder under {@code mappings/}, or of its file. */
    public String name() {
        return name;
    }

    /** Its name and a short hash of all that decides its output: the mapping, its crosswalks, the engine. */
    public String version() {
        return version;
    }

    /** The kinds of record it maps: the stems of its sources' file names, in the order of the file. */
    public Set<String> kinds() {
        return Collections.unmodifiableSet(byKind.keySet());
    }

    /** The syntax of a kind's records; empty for an unknown kind. */
    public Optional<RecordForm> form(String kind) {
        return group(kind).map(group -> group.source().formulation().form());
    }

    /** What selects the records of a kind in a document, as {@code split} reads it; empty for CSV and an unknown kind. */
    public Optional<String> iterator(String kind) {
        return group(kind).map(group -> group.source().iteration().text()).filter(text -> !text.isEmpty());
    }

    /**
     * Cuts a body into the records of a kind, as they are asked for; see {@link org.linkbank.split.Splitter}.
     * An {@link IllegalArgumentException} is thrown for an unknown kind.
     */
    public Iterator<Piece<byte[]>> split(String kind, InputStream body, Limits limits) throws IOException {
        KindMaps maps = group(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        display + ": expected a kind of " + byKind.keySet() + ", found " + kind));
        return maps.source().iteration().split(body, limits);
    }

    private Optional<KindMaps> group(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /**
     * Maps one record: one item of its kind's iterator. Relative IRIs are relative to {@link Iris#idBase}; blank nodes are
     * skolemised. A record from which nothing follows, because its subject has no value, is rejected.
     */
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

    /**
     * Maps whole files and sends triples and quads to {@code out} as they come, between its start and finish. Memory does not
     * grow with the files, except by the parents' side of joins and by iterators that cannot be followed while reading.
     * A {@link org.linkbank.split.SplitException} is thrown where a file cannot be read further, a {@link MappingException}
     * where {@code options} ask for it.
     */
    public StreamCounts stream(FileSources files, StreamOptions options, StreamRDF out) {
        return new FileRun(groups, files, options, out).run();
    }
}
