package org.linkbank.camel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;

/** The run's report, in the form that the route writes as JSON for whoever watches the folder. */
final class ReportRun implements Processor {

    /** A folder under that of the other reports. */
    private static final String PRIVATE = "private/";

    @Override
    public void process(Exchange exchange) {
        RunEntry entry = Objects.requireNonNull(exchange.getProperty(FinishRun.ENTRY, RunEntry.class), "run entry");
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(report(entry));
        if (OpenRun.of(exchange).run.source().isPrivate()) {
            // Kept apart (decision 0132). Only as an expression does it win over the name in the template.
            Expression name = ExpressionBuilder.constantExpression(PRIVATE + entry.source() + ".json");
            exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
        }
    }

    private static Map<String, Object> report(RunEntry run) {
        Counts counts = run.counts();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("source", run.source().value());
        report.put("run", run.id());
        report.put("trigger", run.trigger());
        report.put("started", String.valueOf(run.started()));
        report.put("ended", String.valueOf(run.ended()));
        report.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        report.put("reason", run.reason());
        report.put("created", counts.created());
        report.put("updated", counts.updated());
        report.put("withdrawn", counts.withdrawn());
        report.put("held", counts.held());
        report.put("unchanged", counts.unchanged());
        report.put("rejected", counts.rejected());
        report.put("warnings", run.warnings());
        return report;
    }
}
