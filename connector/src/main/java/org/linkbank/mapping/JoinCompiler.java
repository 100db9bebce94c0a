package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.Tables;

/** Compiles referencing object maps (RML-Core, "Referencing object map"). */
final class JoinCompiler {

    private static final Set<Node> OF_REFERENCING_MAP = Set.of(Rml.PARENT_TRIPLES_MAP, Rml.JOIN_CONDITION);
    private static final Set<Node> OF_CONDITION = Set.of(Rml.CHILD, Rml.CHILD_MAP, Rml.PARENT, Rml.PARENT_MAP);

    private final Map<Node, LogicalSource> sources;
    private final Map<Node, TriplesMap> compiled;
    private final Set<Node> triplesMaps;
    private final Tables tables;

    /** @param compiled filled while triples maps are compiled: a parent may come later */
    JoinCompiler(
            Set<Node> triplesMaps, Map<Node, LogicalSource> sources, Map<Node, TriplesMap> compiled, Tables tables) {
        this.triplesMaps = triplesMaps;
        this.sources = sources;
        this.compiled = compiled;
        this.tables = tables;
    }

    @Nullable
    TermMap compile(Node map, LogicalSource child, Problems problems) {
        problems.allow(map, "a referencing object map", OF_REFERENCING_MAP);
        Node parent = problems.atMostOne(map, Rml.PARENT_TRIPLES_MAP);
        LogicalSource parentSource = parent == null ? null : sources.get(parent);
        if (parent == null || parentSource == null) {
            unknownParent(map, parent, problems);
            return null;
        }
        Supplier<TriplesMap> later = () -> Objects.requireNonNull(compiled.get(parent), "a compiled parent");
        List<Node> conditions = problems.definition().objects(map, Rml.JOIN_CONDITION);
        if (conditions.isEmpty() && !child.sameItems(parentSource)) {
            problems.add(
                    map, "rml:parentTriplesMap", "a join condition, or a parent with the same iterator", "neither");
            return null;
        }
        return conditions.isEmpty()
                ? new Terms.SameItem(later)
                : join(later, conditions, child, parentSource, problems);
    }

    private void unknownParent(Node map, @Nullable Node parent, Problems problems) {
        // A parent whose own source is wrong is reported there.
        if (parent == null || !triplesMaps.contains(parent)) {
            String found = parent == null ? "none" : problems.definition().name(parent);
            problems.add(map, "rml:parentTriplesMap", "a triples map of this file", found);
        }
    }

    private TermMap join(
            Supplier<TriplesMap> parent,
            List<Node> conditions,
            LogicalSource child,
            LogicalSource parentSource,
            Problems problems) {
        List<Expression> childKeys = new ArrayList<>();
        List<Expression> parentKeys = new ArrayList<>();
        for (Node condition : conditions) {
            problems.allow(condition, "a join condition", OF_CONDITION);
            side(condition, Rml.CHILD, Rml.CHILD_MAP, child, problems, childKeys);
            side(condition, Rml.PARENT, Rml.PARENT_MAP, parentSource, problems, parentKeys);
        }
        return new Join(parent, parentSource, childKeys, parentKeys);
    }

    private void side(
            Node condition,
            Node shortcut,
            Node property,
            LogicalSource source,
            Problems problems,
            List<Expression> keys) {
        ExpressionCompiler expressions = new ExpressionCompiler(problems, source.formulation(), tables);
        String reference = problems.text(condition, shortcut);
        Node map = problems.atMostOne(condition, property);
        if ((reference == null) == (map == null)) {
            problems.add(
                    condition, Rml.shorten(shortcut), "it or " + Rml.shorten(property), map == null ? "none" : "both");
            return;
        }
        Expression key = map == null
                ? expressions.reference(condition, Objects.requireNonNull(reference), Rml.shorten(shortcut))
                : expressions.compile(map, Template.Encoding.NONE);
        if (key != null) {
            keys.add(key);
        }
    }
}
