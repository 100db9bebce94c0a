package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lets the source's route "fetch" perform the harvest's request, and the one after it ahead. Out: a {@code FetchResult}. */
final class FetchAnswer implements Processor {

    @Override
    public void process(Exchange exchange) {
        OpenRun open = OpenRun.of(exchange);
        exchange.getMessage().setBody(open.fetches.answer(open.request(), open.harvest.ahead()));
    }
}
