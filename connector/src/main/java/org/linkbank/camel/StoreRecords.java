package org.linkbank.camel;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Hands what was mapped and checked to the run, which writes it in batches. In: {@code List<Mapped>}. */
final class StoreRecords implements Processor {

    @Override
    public void process(Exchange exchange) {
        List<Mapped> records = Payload.list(exchange);
        OpenRun open = OpenRun.of(exchange);
        records.forEach(mapped -> open.run.put(mapped.record(), mapped.graph()));
        exchange.getMessage().setBody(null);
    }
}
