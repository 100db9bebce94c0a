package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.support.ExpressionAdapter;
import org.linkbank.source.FetchResult;

/** Lets the harvest read what came back, and gives it on in portions of some hundred records. In: a {@code FetchResult}. */
final class ReadResponse extends ExpressionAdapter {

    /** An iterator of portions, {@code List<Harvested>} each. */
    @Override
    public Object evaluate(Exchange exchange) {
        FetchResult result = exchange.getMessage().getBody(FetchResult.class);
        if (result == null) {
            throw new IllegalStateException("the route reads before it fetches");
        }
        return new Portions(OpenRun.of(exchange).harvest.read(result));
    }
}
