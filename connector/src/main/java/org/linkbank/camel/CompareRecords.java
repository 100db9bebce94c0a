package org.linkbank.camel;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.source.Harvested;

/** Keeps of a portion the records that differ from what is stored. In: {@code List<Harvested>}; out: {@code List<SourceRecord>}. */
final class CompareRecords implements Processor {

    @Override
    public void process(Exchange exchange) {
        List<Harvested> portion = Payload.list(exchange);
        exchange.getMessage().setBody(OpenRun.of(exchange).run.compare(portion));
    }
}
