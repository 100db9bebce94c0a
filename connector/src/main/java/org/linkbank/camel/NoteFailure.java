package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.fetch.FailureReason;

/** A request got no answer: that is a result too, which the harvest reads like any other. */
final class NoteFailure implements Processor {

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        FetchRequest request = Fetch.of(exchange).request();
        exchange.getMessage()
                .setBody(
                        cause == null
                                ? new FetchResult.Failure(request, "no answer")
                                : FailureReason.of(request, cause));
    }
}
