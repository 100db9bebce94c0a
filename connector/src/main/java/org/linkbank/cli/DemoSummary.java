package org.linkbank.cli;

import org.linkbank.app.Desk;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;

/** What the demo shows when every source ran: what is in the bank, and what to try next. */
record DemoSummary(Console console, Desk desk) {

    private static final String EXAMPLE = """
            SELECT ?category (COUNT(*) AS ?resources) { ?r a schema:CreativeWork ; schema:about ?category } \
            GROUP BY ?category ORDER BY DESC(?resources)""";

    void print() {
        Table table = new Table("SOURCE", "RECORDS", "LAST RUN", "CHANGED", "TOOK");
        for (Source source : desk.workspace().sources()) {
            long records = desk.stores().of(source.id()).read(view -> view.countRecords(source.id()));
            for (RunEntry run : desk.stores().of(source.id()).read(view -> view.runs(source.id(), 1))) {
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
        console.out().println("Try:  ./linkbank query --home " + home() + " '" + EXAMPLE + "'");
    }

    private String home() {
        return desk.workspace().overlay().describe(desk.workspace().home().folder());
    }
}
