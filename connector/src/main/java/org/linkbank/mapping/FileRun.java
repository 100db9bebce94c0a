package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.linkbank.record.Problem;

/** One run of a mapping over whole files. A record's quads are kept until it is known that it stands. */
final class FileRun {

    private final List<KindMaps> groups;
    private final Documents documents;
    private final StreamOptions options;
    private final StreamRDF out;
    private final Map<Join, JoinIndex> indexes = new HashMap<>();
    private final List<Quad> pending = new ArrayList<>();
    private long mapped;
    private long rejected;
    private long triples;

    FileRun(List<KindMaps> groups, FileSources files, StreamOptions options, StreamRDF out) {
        this.groups = groups;
        this.documents = new Documents(files, options.limits());
        this.options = options;
        this.out = out;
    }

    StreamCounts run() {
        out.start();
        for (KindMaps group : groups) {
            documents.each(group, item -> map(group, item), problem -> reject(List.of(problem)));
        }
        out.finish();
        return new StreamCounts(mapped, rejected, triples);
    }

    private void map(KindMaps group, Item item) {
        Scope scope = scope();
        group.emit(item, scope, (graph, s, p, o) -> pending.add(Quad.create(graph, s, p, o)));
        if (scope.faults().isEmpty()) {
            mapped++;
            triples += pending.size();
            pending.forEach(this::send);
        } else {
            reject(scope.faults());
        }
        scope.warnings().forEach(options.warned());
        pending.clear();
    }

    private void send(Quad quad) {
        if (quad.isDefaultGraph()) {
            out.triple(Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject()));
        } else {
            out.quad(quad);
        }
    }

    private void reject(List<Problem> problems) {
        rejected++;
        options.rejected().accept(problems);
    }

    private Scope scope() {
        return new Scope(options.base(), NodeFactory::createBlankNode, (join, scope) -> index(join));
    }

    private JoinIndex index(Join join) {
        JoinIndex known = indexes.get(join);
        return known == null ? build(join) : known;
    }

    /** Reads the parent's whole source; what is wrong with its records is told when they are mapped themselves. */
    private JoinIndex build(Join join) {
        JoinIndex index = new JoinIndex();
        TriplesMap parent = join.parent().get();
        for (KindMaps group : groups) {
            if (group.covers(join.parentSource())) {
                documents.each(
                        group,
                        record -> group.eachItemOf(parent, record, item -> join.add(item, scope(), index)),
                        problem -> {});
            }
        }
        indexes.put(join, index);
        return index;
    }
}
