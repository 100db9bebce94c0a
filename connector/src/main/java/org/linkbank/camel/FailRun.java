package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something unexpected stopped the run: says so in its entry and lets go of the source. */
final class FailRun implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(FailRun.class);

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        try (OpenRun open = OpenRun.of(exchange)) {
            LOG.error("{} run {} stopped", open.run.source().id(), open.run.id(), cause);
            exchange.setProperty(FinishRun.ENTRY, open.run.fail(reason(cause)));
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return "Stopped by an error: " + (cause == null ? "unknown." : cause.getMessage())
                + " What was stored stays; nothing was withdrawn.";
    }
}
