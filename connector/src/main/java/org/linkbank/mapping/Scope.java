package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.linkbank.record.Problem;

/** What mapping one record needs beside the record, and what it finds wrong. Used by one thread. */
final class Scope {

    private final String base;
    private final Function<String, Node> blankNodes;
    private final BiFunction<Join, Scope, JoinIndex> joins;
    private final Set<Problem> faults = new LinkedHashSet<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * @param base what relative IRIs are relative to
     * @param blankNodes the node for a label
     */
    Scope(String base, Function<String, Node> blankNodes, BiFunction<Join, Scope, JoinIndex> joins) {
        this.base = base;
        this.blankNodes = blankNodes;
        this.joins = joins;
    }

    String base() {
        return base;
    }

    Node blankNode(String label) {
        return blankNodes.apply(label);
    }

    JoinIndex index(Join join) {
        return joins.apply(join, this);
    }

    /** The record cannot stand. What two maps say of one value is said once. */
    void reject(Problem problem) {
        faults.add(problem);
    }

    /** A value is left out, the record stands. */
    void warn(Problem problem) {
        warnings.add(problem);
    }

    List<Problem> faults() {
        return List.copyOf(faults);
    }

    List<Problem> warnings() {
        return warnings;
    }
}
