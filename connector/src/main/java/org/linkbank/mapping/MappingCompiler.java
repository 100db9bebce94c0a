package org.linkbank.mapping;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.linkbank.mapping.function.Tables;
import org.linkbank.record.Problem;

/** Compiles all triples maps of a document. */
final class MappingCompiler {

    private final Definition definition;
    private final List<Problem> all;
    private final Tables tables;

    MappingCompiler(Definition definition, List<Problem> all, Tables tables) {
        this.tables = tables;
        this.definition = definition;
        this.all = all;
    }

    /** What could be compiled, in the order of the file; the whole only if no problem was noted. */
    List<TriplesMap> compile(Path directory) {
        Set<Node> nodes = triplesMaps();
        Problems top = new Problems(definition, all, "");
        if (nodes.isEmpty()) {
            all.add(definition.problem(0, "", "", "at least one rml:TriplesMap", "none"));
        }
        Map<Node, LogicalSource> sources = new LinkedHashMap<>();
        for (Node node : nodes) {
            new SourceCompiler(directory, top.inside(node))
                    .compile(node)
                    .ifPresent(source -> sources.put(node, source));
        }
        Map<Node, TriplesMap> compiled = new LinkedHashMap<>();
        JoinCompiler joins = new JoinCompiler(nodes, sources, compiled, tables);
        sources.forEach((node, source) -> {
            TriplesMap map = new TriplesMapCompiler(node, top.inside(node), source, joins, tables).compile(node);
            if (map != null) {
                compiled.put(node, map);
            }
        });
        return List.copyOf(compiled.values());
    }

    private Set<Node> triplesMaps() {
        Set<Node> nodes = new LinkedHashSet<>();
        for (Node subject : definition.subjects()) {
            boolean typed = definition.objects(subject, RDF.Nodes.type).contains(Rml.TRIPLES_MAP);
            if (typed || definition.has(subject, Rml.LOGICAL_SOURCE)) {
                nodes.add(subject);
            }
        }
        return nodes;
    }
}
