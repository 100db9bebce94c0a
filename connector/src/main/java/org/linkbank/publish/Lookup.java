package org.linkbank.publish;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.linkbank.store.Tombstone;

/** What is known of an IRI. */
public sealed interface Lookup {

    /**
     * It is described, now.
     *
     * @param graph what live records say about it, nodes without a name of their own included
     * @param origins where each part of that came from
     * @param mentions what refers to it, at most {@link LinkedData#MENTIONS}
     */
    record Found(Node subject, Graph graph, List<Origin> origins, List<Node> mentions) implements Lookup {
        public Found {
            origins = List.copyOf(origins);
            mentions = List.copyOf(mentions);
        }
    }

    /** It was described by a record that its source has withdrawn. */
    record Gone(Node subject, Tombstone tombstone) implements Lookup {}

    /** Nothing is or was known of it. */
    record Unknown() implements Lookup {}

    /** More is said about it than is shown in one piece; a query can read it in parts. */
    record TooMuch(Node subject, int limit) implements Lookup {}
}
