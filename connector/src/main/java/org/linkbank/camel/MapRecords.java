package org.linkbank.camel;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.mapping.MappingResult;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceRecord;

/** Maps each record; one that cannot be mapped is rejected. In: {@code List<SourceRecord>}; out: {@code List<Mapped>}. */
final class MapRecords implements Processor {

    private final Iris iris;

    MapRecords(Iris iris) {
        this.iris = iris;
    }

    @Override
    public void process(Exchange exchange) {
        List<SourceRecord> records = Payload.list(exchange);
        OpenRun open = OpenRun.of(exchange);
        List<Mapped> mapped = new ArrayList<>(records.size());
        for (SourceRecord record : records) {
            MappingResult result = open.mapping.map(record, iris);
            if (result instanceof MappingResult.Mapped good) {
                good.warnings().forEach(problem -> open.run.leftOut(record, problem));
                mapped.add(new Mapped(record, good.graph()));
            } else if (result instanceof MappingResult.Rejected bad) {
                open.run.reject(record, bad.problems());
            }
        }
        exchange.getMessage().setBody(mapped);
    }
}
