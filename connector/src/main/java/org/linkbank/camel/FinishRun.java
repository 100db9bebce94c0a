package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.store.RunEntry;

/** Ends the run as the harvest ended, and leaves its entry on the exchange. */
final class FinishRun implements Processor {

    static final String ENTRY = "linkbankEntry";

    @Override
    public void process(Exchange exchange) {
        try (OpenRun open = OpenRun.of(exchange)) {
            RunEntry entry = open.run.finish(open.harvest.end());
            exchange.setProperty(ENTRY, entry);
        }
    }
}
