package org.linkbank.camel;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.check.CheckReport;
import org.linkbank.check.Finding;
import org.linkbank.check.Shapes;
import org.linkbank.record.Problem;

/**
 * Checks each graph against the shapes; one with a violation is rejected, warnings are the publisher's affair. In and out:
 * {@code List<Mapped>}.
 */
final class CheckRecords implements Processor {

    private final Shapes shapes;

    CheckRecords(Shapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public void process(Exchange exchange) {
        List<Mapped> records = Payload.list(exchange);
        OpenRun open = OpenRun.of(exchange);
        List<Mapped> valid = new ArrayList<>(records.size());
        for (Mapped mapped : records) {
            List<Problem> violations = violations(shapes.check(mapped.graph()));
            if (violations.isEmpty()) {
                valid.add(mapped);
            } else {
                open.run.reject(mapped.record(), violations);
            }
        }
        exchange.getMessage().setBody(valid);
    }

    private static List<Problem> violations(CheckReport report) {
        return report.violations().stream().map(Finding::toProblem).toList();
    }
}
