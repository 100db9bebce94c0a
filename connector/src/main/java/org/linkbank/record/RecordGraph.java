package org.linkbank.record;

import org.apache.jena.graph.Graph;

/**
 * What one record says, mapped: a graph without blank nodes (they are skolemised, RDF 1.1 section 3.5), which is stored under
 * the record's own graph name. The graph is not changed after the mapping made it.
 */
public record RecordGraph(RecordKey key, Graph graph) {}
