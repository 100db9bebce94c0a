package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.record.Limits;

/** What people put into the inbox, from the template to the store. */
class InboxTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final Shell shell = new Shell();

    @Test
    void initPutsATemplateThatIsReadAndHoldsNothing() throws IOException {
        run("init");

        Path template = home.resolve("inbox/knowledge-bank-template.xlsx");
        try (InputStream in = Files.newInputStream(template);
                org.linkbank.sheet.Workbook book = org.linkbank.sheet.Workbook.open(in, Limits.DEFAULT)) {
            assertThat(book.sheets()).containsExactly("Read me", "Entries", "Stories", "Corrections", "Lists");
            try (org.linkbank.sheet.Workbook.Rows rows = book.rows("Entries")) {
                assertThat(java.util.Objects.requireNonNull(rows.next()).cells())
                        .contains("ID", "Title", "Categories", "Contributor");
                assertThat(rows.next()).isNull();
            }
        }
        assertThat(run("sync", "inbox")).as(shell.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void goodRowsEnterAndEveryBadCellIsTold() throws IOException {
        run("init");
        fill(
                "my.xlsx",
                "Entries",
                List.of(
                        List.of("ID", "Title", "Link", "Year", "Type", "Categories", "Contributor"),
                        List.of(
                                "",
                                "Working together: a guide",
                                "www.example.org/guide",
                                "2021",
                                "guide",
                                "Governance; leadership",
                                "An Example Trust"),
                        List.of("bad-one", "A bad row", "not an address", "last year", "Guide", "Gouvernance", ""),
                        List.of("", "", "", "2020", "", "", ""),
                        List.of("plain", "A plain one", "", "", "", "", "")));

        assertThat(run("sync", "inbox")).isEqualTo(ExitCode.FAILURES);

        assertThat(shell.err())
                .contains("inbox/my.xlsx, sheet Entries, cell C3: expected a web address")
                .contains("inbox/my.xlsx, sheet Entries, cell D3: expected a year of four digits")
                .contains("inbox/my.xlsx, sheet Entries, cell F3: expected a name of the list \"Categories\", found"
                        + " \"Gouvernance\" (did you mean \"Governance\"?)")
                .contains("inbox/my.xlsx, sheet Entries, cell B4: expected the title, found nothing")
                .contains("2 created");
        assertThat(answer(
                        "SELECT ?c ?who { ?r schema:name \"Working together: a guide\" ; schema:about ?c ; lb:contributedBy ?who ;"
                                + " lb:contributedOn ?day ; schema:url <http://www.example.org/guide> } ORDER BY ?c"))
                .contains("category/governance,An Example Trust")
                .contains("category/leadership,An Example Trust");
        assertThat(answer("SELECT ?who { ?r schema:name \"A plain one\" ; lb:contributedBy ?who }"))
                .contains("my");
        assertThat(answer("SELECT ?r { ?r schema:name \"A bad row\" }")).doesNotContain("bad-one");
    }

    @Test
    void aCorrectionChangesTheOneFieldOfTheBanksEntryAndGoesWithItsFile() throws IOException {
        run("init");
        fill(
                "fix.xlsx",
                "Corrections",
                List.of(
                        List.of("Entry or story", "Field", "Correct value", "Reason", "Contributor", "Date"),
                        List.of(
                                "a-partnership-approach",
                                "title",
                                "A Partnership Approach, second edition",
                                "Its cover",
                                "Jo Example",
                                "20/11/2026"),
                        List.of("no-such-entry", "title", "Something", "", "Jo Example", "")));
        String titles =
                "SELECT ?name { ?r lb:citedIn ?where ; schema:name ?name . FILTER(STRENDS(STR(?r), \"/a-partnership-approach\")) }";

        assertThat(run("sync", "inbox")).as(shell.err()).isEqualTo(ExitCode.DONE);
        run("sync", "knowledge-bank");

        assertThat(shell.err()).contains("sheet Corrections, row 3: expected the ID of something that is here");
        assertThat(answer(titles).lines().skip(1)).containsExactly("\"A Partnership Approach, second edition\"");
        assertThat(answer("SELECT ?note { ?r lb:sourceNote ?note . FILTER(CONTAINS(?note, \"Jo Example\")) }"))
                .contains("Corrected on 2026-11-20 by Jo Example: title.");
        assertThat(
                        answer(
                                "SELECT ?v { ?c a lb:Correction ; lb:corrects \"a-partnership-approach\" ; lb:correctedValue ?v }"))
                .contains("second edition");

        Files.delete(home.resolve("inbox/fix.xlsx"));
        assertThat(run("sync", "inbox")).as(shell.err()).isEqualTo(ExitCode.DONE);
        run("sync", "knowledge-bank");
        assertThat(answer(titles).lines().skip(1)).containsExactly("A Partnership Approach");
    }

    private int run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return shell.run(all.toArray(String[]::new));
    }

    private String answer(String query) {
        assertThat(run("query", "--csv", query)).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell.out();
    }

    private void fill(String name, String sheet, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(home.resolve("inbox").resolve(name))) {
            Workbook book = new Workbook(out, "Test", "1.0");
            Worksheet page = book.newWorksheet(sheet);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        page.value(row, column, rows.get(row).get(column));
                    }
                }
            }
            book.finish();
        }
    }
}
