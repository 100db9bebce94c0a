package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** A compiled triples map (RML-Core, "Triples map"). */
record TriplesMap(
        String name,
        LogicalSource source,
        TermMap subject,
        List<Node> classes,
        List<TermMap> graphs,
        List<PredicateObjects> predicateObjects) {

    private static final List<Node> DEFAULT_GRAPH = List.of(Quad.defaultGraphIRI);

    void emit(Item item, Scope scope, QuadSink out) {
        List<Node> subjects = subject.terms(item, scope);
        if (subjects.isEmpty()) {
            return;
        }
        List<Node> subjectGraphs = graphs.isEmpty() ? List.of() : all(graphs, item, scope);
        List<Node> targets = subjectGraphs.isEmpty() ? DEFAULT_GRAPH : subjectGraphs;
        if (!classes.isEmpty()) {
            cross(subjects, RDF.Nodes.type, classes, targets, out);
        }
        for (PredicateObjects each : predicateObjects) {
            emit(each, subjects, subjectGraphs, targets, item, scope, out);
        }
    }

    private static void emit(
            PredicateObjects each,
            List<Node> subjects,
            List<Node> subjectGraphs,
            List<Node> targets,
            Item item,
            Scope scope,
            QuadSink out) {
        List<Node> into = each.graphs().isEmpty() ? targets : union(subjectGraphs, all(each.graphs(), item, scope));
        for (TermMap objectMap : each.objects()) {
            List<Node> objects = objectMap.terms(item, scope);
            if (!objects.isEmpty()) {
                for (TermMap predicateMap : each.predicates()) {
                    predicateMap
                            .terms(item, scope)
                            .forEach(predicate -> cross(subjects, predicate, objects, into, out));
                }
            }
        }
    }

    /** RML-Core: no graph at all means the default graph. */
    private static List<Node> union(List<Node> subjectGraphs, List<Node> ownGraphs) {
        List<Node> all = new ArrayList<>(subjectGraphs);
        all.addAll(ownGraphs);
        return all.isEmpty() ? DEFAULT_GRAPH : all;
    }

    private static void cross(
            List<Node> subjects, Node predicate, List<Node> objects, List<Node> graphs, QuadSink out) {
        for (Node graph : graphs) {
            for (Node subject : subjects) {
                for (Node object : objects) {
                    out.quad(graph, subject, predicate, object);
                }
            }
        }
    }

    private static List<Node> all(List<TermMap> maps, Item item, Scope scope) {
        if (maps.size() == 1) {
            return maps.get(0).terms(item, scope);
        }
        List<Node> terms = new ArrayList<>();
        maps.forEach(map -> terms.addAll(map.terms(item, scope)));
        return terms;
    }
}
