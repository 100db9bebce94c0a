package org.linkbank.publish;

import org.apache.jena.query.Query;

/** A query that passed {@link QueryGuard}: only that makes one, so whatever runs has been looked at. */
public final class SafeQuery implements Checked {

    private final Query query;

    SafeQuery(Query query) {
        this.query = query;
    }

    /** Whether its result is a graph (CONSTRUCT, DESCRIBE) and not rows or a yes or no. */
    public boolean givesGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    Query query() {
        return query;
    }
}
