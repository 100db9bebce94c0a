package org.linkbank.camel;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Hands what was mapped and checked to the run, which writes it in batches. In: {@code List<Mapped>}. */
final class StoreRecords implements Processor {

    @Override
    @SuppressWarnings("unchecked") // checkRecords gives nothing else
    public void process(Exchange exchange) {
        List<Mapped> records = exchange.getMessage().getBody(List.class);
        OpenRun open = OpenRun.of(exchange);
        records.forEach(mapped -> open.run.put(mapped.record(), mapped.graph()));
        exchange.getMessage().setBody(null);
    }
}
