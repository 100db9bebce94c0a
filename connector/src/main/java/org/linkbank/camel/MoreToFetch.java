package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.linkbank.source.FetchRequest;

/** The loop's condition: asks the harvest for its next request and leaves it where the fetching steps find it. */
final class MoreToFetch implements Predicate {

    static final String REQUEST = "linkbankRequest";

    @Override
    public boolean matches(Exchange exchange) {
        OpenRun open = OpenRun.of(exchange);
        FetchRequest next = open.advance();
        if (next == null) {
            return false;
        }
        exchange.setProperty(REQUEST, next);
        open.run.fetching(next.place());
        return true;
    }
}
