package org.linkbank.cli;

import java.util.ArrayList;
import java.util.List;
import org.linkbank.app.Desk;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/** What the demo shows when every source ran: what is in the bank, and what to try next. */
record DemoSummary(Console console, Desk desk) {

    private static final String EXAMPLE = """
            SELECT ?category (COUNT(*) AS ?resources) { ?r a schema:CreativeWork ; schema:about ?category } \
            GROUP BY ?category ORDER BY DESC(?resources)""";

    void print() {
        long all = 0;
        List<RunEntry> unfinished = new ArrayList<>();
        Table table = new Table("SOURCE", "RECORDS", "LAST RUN", "CHANGED", "TOOK");
        for (Source source : desk.workspace().sources()) {
            long records = desk.stores().of(source.id()).read(view -> view.countRecords(source.id()));
            for (RunEntry run : desk.stores().of(source.id()).read(view -> view.runs(source.id(), 1))) {
                all += records;
                if (run.outcome() != Outcome.COMPLETE) {
                    unfinished.add(run);
                }
                table.row(
                        source.id(),
                        Words.number(records),
                        Words.outcome(run),
                        Words.counts(run.counts()),
                        Words.took(run));
            }
        }
        console.out().println();
        table.print(console.out());
        console.out().println();
        console.out()
                .println(Words.number(all) + " records." + (unfinished.isEmpty() ? " Every source is complete." : ""));
        unfinished.forEach(run -> console.out().println(run.source() + " " + Words.outcome(run) + ": " + run.reason()));
        console.out().println();
        console.out().println("Try:  ./linkbank query --home " + home() + " '" + EXAMPLE + "'");
    }

    private String home() {
        return desk.workspace().overlay().describe(desk.workspace().home().folder());
    }
}
