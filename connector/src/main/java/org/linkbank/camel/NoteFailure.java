package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.source.FetchResult;

/** A request got no answer: that is a result too, which the harvest reads like any other. */
final class NoteFailure implements Processor {

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String reason = cause == null ? "no answer" : reason(cause);
        exchange.getMessage()
                .setBody(new FetchResult.Failure(OpenRun.of(exchange).request(), reason));
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
