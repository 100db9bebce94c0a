package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.linkbank.source.FetchRequest;

/** The loop's condition: asks the harvest for its next request and leaves it where the fetching steps find it. */
public final class MoreToFetch {

    static final String REQUEST = "linkbankRequest";

    public boolean another(Exchange exchange) {
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
