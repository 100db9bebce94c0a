package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.IriForm;
import org.linkbank.mapping.function.Tables;

/** Compiles one triples map (RML-Core, "Triples map"). */
final class TriplesMapCompiler {

    private static final Set<Node> OF_TRIPLES_MAP =
            Set.of(Rml.LOGICAL_SOURCE, Rml.SUBJECT_MAP, Rml.SUBJECT, Rml.PREDICATE_OBJECT_MAP, Rml.BASE_IRI);
    private static final Set<Node> OF_PREDICATE_OBJECT_MAP =
            Set.of(Rml.PREDICATE_MAP, Rml.PREDICATE, Rml.OBJECT_MAP, Rml.OBJECT, Rml.GRAPH_MAP, Rml.GRAPH);

    private final Problems problems;
    private final LogicalSource source;
    private final JoinCompiler joins;
    private final TermMapCompiler terms;

    TriplesMapCompiler(Node triplesMap, Problems problems, LogicalSource source, JoinCompiler joins, Tables tables) {
        this.problems = problems;
        this.source = source;
        this.joins = joins;
        ExpressionCompiler expressions = new ExpressionCompiler(problems, source.formulation(), tables);
        this.terms = new TermMapCompiler(problems, expressions, base(triplesMap), "b" + problems.index(triplesMap));
    }

    private @Nullable String base(Node triplesMap) {
        Node base = problems.atMostOne(triplesMap, Rml.BASE_IRI);
        if (base == null) {
            return null;
        }
        String text = base.isLiteral() ? base.getLiteralLexicalForm() : base.toString();
        if (IriForm.fault(text) >= 0) {
            problems.add(
                    triplesMap,
                    "rml:baseIRI",
                    "an absolute IRI",
                    problems.definition().name(base));
        }
        return text;
    }

    /** Null when it has no usable subject. Everything else that is wrong is noted and left out. */
    @Nullable
    TriplesMap compile(Node triplesMap) {
        problems.allow(triplesMap, "a triples map", OF_TRIPLES_MAP);
        List<PredicateObjects> predicateObjects = new ArrayList<>();
        for (Node each : problems.definition().objects(triplesMap, Rml.PREDICATE_OBJECT_MAP)) {
            predicateObjects.add(predicateObjects(each));
        }
        Node subjectMap = problems.atMostOne(triplesMap, Rml.SUBJECT_MAP);
        Node subject = problems.atMostOne(triplesMap, Rml.SUBJECT);
        if ((subjectMap == null) == (subject == null)) {
            problems.add(triplesMap, "rml:subjectMap", "one", subject == null ? "none" : "rml:subject too");
            return null;
        }
        TermMap compiled = subjectMap == null
                ? terms.constant(triplesMap, Objects.requireNonNull(subject), TermRole.SUBJECT)
                : terms.compile(subjectMap, TermRole.SUBJECT);
        if (compiled == null) {
            return null;
        }
        List<Node> classes = subjectMap == null ? List.of() : classes(subjectMap);
        List<TermMap> graphs = subjectMap == null ? List.of() : graphs(subjectMap);
        String name = problems.definition().name(triplesMap);
        return new TriplesMap(name, source, compiled, classes, graphs, predicateObjects);
    }

    private List<Node> classes(Node subjectMap) {
        List<Node> classes = problems.definition().objects(subjectMap, Rml.CLASS);
        for (Node each : classes) {
            if (!each.isURI()) {
                problems.add(
                        subjectMap, "rml:class", "an IRI", problems.definition().name(each));
            }
        }
        return classes;
    }

    private List<TermMap> graphs(Node map) {
        return all(map, Rml.GRAPH, Rml.GRAPH_MAP, TermRole.GRAPH);
    }

    private PredicateObjects predicateObjects(Node map) {
        problems.allow(map, "a predicate-object map", OF_PREDICATE_OBJECT_MAP);
        List<TermMap> predicates = all(map, Rml.PREDICATE, Rml.PREDICATE_MAP, TermRole.PREDICATE);
        List<TermMap> objects = all(map, Rml.OBJECT, Rml.OBJECT_MAP, TermRole.OBJECT);
        expectSome(map, Rml.PREDICATE, Rml.PREDICATE_MAP);
        expectSome(map, Rml.OBJECT, Rml.OBJECT_MAP);
        return new PredicateObjects(predicates, objects, graphs(map));
    }

    private void expectSome(Node map, Node shortcut, Node property) {
        Definition definition = problems.definition();
        if (!definition.has(map, shortcut) && !definition.has(map, property)) {
            problems.add(map, Rml.shorten(property), "at least one", "none");
        }
    }

    private List<TermMap> all(Node map, Node shortcut, Node property, TermRole role) {
        List<TermMap> compiled = new ArrayList<>();
        for (Node constant : problems.definition().objects(map, shortcut)) {
            add(terms.constant(map, constant, role), compiled);
        }
        for (Node each : problems.definition().objects(map, property)) {
            boolean join = role == TermRole.OBJECT && problems.definition().has(each, Rml.PARENT_TRIPLES_MAP);
            add(join ? joins.compile(each, source, problems) : terms.compile(each, role), compiled);
        }
        return List.copyOf(compiled);
    }

    private static void add(@Nullable TermMap map, List<TermMap> compiled) {
        if (map != null) {
            compiled.add(map);
        }
    }
}
