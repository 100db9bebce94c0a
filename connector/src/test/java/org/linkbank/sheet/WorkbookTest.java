package org.linkbank.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.record.Limits;

/** Spreadsheets written by a library (xlsx) and by hand from the standard (xlsx's rarer forms, ods). */
class WorkbookTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Test
    void cellsOfALibrarysSpreadsheetAreTextDatesAndNumbers() throws IOException {
        byte[] xlsx = written(sheet -> {
            sheet.value(0, 0, "Title");
            sheet.value(0, 1, "Date");
            sheet.value(2, 0, "A & B <c> \"d\"\nsecond line");
            sheet.value(2, 1, LocalDate.of(2014, 2, 18));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, LocalDateTime.of(2014, 2, 18, 9, 30));
            sheet.style(2, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 3, 2014);
            sheet.value(2, 4, 0.1);
            sheet.value(2, 5, true);
            sheet.value(2, 6, 12345678901234L);
        });

        List<SheetRow> rows = rows(xlsx, Limits.DEFAULT);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isEqualTo(new SheetRow(1, List.of("Title", "Date")));
        assertThat(rows.get(1).number()).isEqualTo(3);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        "A & B <c> \"d\"\nsecond line",
                        "2014-02-18",
                        "2014-02-18T09:30",
                        "2014",
                        "0.1",
                        "true",
                        "12345678901234");
    }

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"C4\" t=\"s\"><v>0</v></c>', ',,Rich text'",
        "'<c t=\"inlineStr\"><is><r><t>in</t></r><r><t xml:space=\"preserve\"> line</t></r></is></c>', 'in line'",
        "'<c t=\"str\"><f>A1</f><v>formula</v></c>', 'formula'",
        "'<c t=\"b\"><v>1</v></c>', 'true'",
        "'<c t=\"e\"><v>#N/A</v></c>', '#N/A'",
        "'<c t=\"d\"><v>2014-02-18T00:00:00</v></c>', '2014-02-18'",
        "'<c s=\"1\"><v>41688</v></c>', '2014-02-18'",
        "'<c s=\"1\"><v>59</v></c>', '1900-02-28'",
        "'<c s=\"1\"><v>61</v></c>', '1900-03-01'",
        "'<c s=\"2\"><v>0.5</v></c>', '12:00'",
        "'<c s=\"3\"><v>41688</v></c>', '41688'",
        "'<c><v>1E3</v></c>', '1000'",
        "'<c><v>0.30000000000000004</v></c>', '0.30000000000000004'"
    })
    void everyFormOfACellIsRead(String cell, String expected) throws IOException {
        byte[] xlsx = office("<row r=\"4\">" + cell + "</row>");

        assertThat(String.join(",", rows(xlsx, Limits.DEFAULT).get(0).cells())).isEqualTo(expected);
    }

    @Test
    void anOpenDocumentIsReadWithItsRepeatedCellsAndRows() throws IOException {
        byte[] ods = ods(
                "<table:table table:name=\"Entries\">"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>"
                        + "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>a note</text:p></office:annotation>"
                        + "<text:p>one<text:s text:c=\"2\"/><text:span>two</text:span></text:p><text:p>three</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"2014\"><text:p>2,014</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2014-02-18\"><text:p>18/02/14</text:p></table:table-cell>"
                        + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"
                        + "</table:table><table:table table:name=\"Stories\"><table:table-row><table:table-cell><text:p>s</text:p></table:table-cell></table:table-row></table:table>");

        try (Workbook book = Workbook.open(new ByteArrayInputStream(ods), Limits.DEFAULT)) {
            assertThat(book.sheets()).containsExactly("Entries", "Stories");
            assertThat(rows(book, "Stories")).containsExactly(new SheetRow(1, List.of("s")));
            assertThat(rows(book, "Entries"))
                    .containsExactly(
                            new SheetRow(3, List.of("one  two\nthree", "", "", "2014", "2014-02-18")),
                            new SheetRow(4, List.of("x")),
                            new SheetRow(5, List.of("x")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "id,title\r\n1,One", "<html></html>"})
    void whatIsNoSpreadsheetIsToldSo(String body) {
        assertThatThrownBy(() -> rows(body.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("expected a spreadsheet, .xlsx or .ods, found something else");
    }

    @Test
    void anOldOrLockedSpreadsheetIsToldHowToBeSaved() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThatThrownBy(() -> rows(old, Limits.DEFAULT)).hasMessageContaining("save it as .xlsx");
    }

    @Test
    void aCutSpreadsheetIsToldSo() throws IOException {
        byte[] whole = office("<row><c><v>1</v></c></row>");

        assertThatThrownBy(() -> rows(java.util.Arrays.copyOf(whole, whole.length / 2), Limits.DEFAULT))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void aBombIsStoppedByTheLimitOfBytes() throws IOException {
        byte[] bomb = office("<row><c t=\"inlineStr\"><is><t>" + "a".repeat(1000) + "</t></is></c></row>".repeat(1)
                + "<row/>".repeat(3_000_000));
        Limits tight = new Limits(1 << 20, 1 << 16, 1000, 64);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> rows(bomb, tight))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("bytes unpacked, found more");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        byte[] xlsx = zip(
                "_rels/.rels",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Relationships>&e;</Relationships>");

        assertThatThrownBy(() -> rows(xlsx, Limits.DEFAULT)).isInstanceOf(WorkbookException.class);
    }

    @Test
    void noTemporaryFileIsLeft() throws IOException {
        long before = temporary();
        rows(office("<row><c><v>1</v></c></row>"), Limits.DEFAULT);
        assertThatThrownBy(() -> rows(new byte[] {1, 2, 3}, Limits.DEFAULT)).isInstanceOf(IOException.class);

        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("linkbank-.*\\.sheet"))
                    .count();
        }
    }

    private static List<SheetRow> rows(byte[] bytes, Limits limits) throws IOException {
        try (Workbook book = Workbook.open(new ByteArrayInputStream(bytes), limits)) {
            return rows(book, book.sheets().get(0));
        }
    }

    private static List<SheetRow> rows(Workbook book, String sheet) throws IOException {
        List<SheetRow> all = new ArrayList<>();
        try (Workbook.Rows rows = book.rows(sheet)) {
            for (@Nullable SheetRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] written(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0");
        filling.fill(book.newWorksheet("Entries"));
        book.finish();
        return out.toByteArray();
    }

    private static byte[] office(String rows) throws IOException {
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        return zip(
                "_rels/.rels",
                relations + "<Relationship Id=\"r1\" Type=\"" + types
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + types
                        + "\"><sheets><sheet name=\"Entries\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations + "<Relationship Id=\"s1\" Type=\"" + types
                        + "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"s2\" Type=\"" + types + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"s3\" Type=\"" + types
                        + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN
                        + "\"><si><r><t>Rich</t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>no</t></rPh></si></sst>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd mmm yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"166\" formatCode=\"0 &quot;days&quot;\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] ods(String tables) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + tables + "</office:spreadsheet></office:body></office:document-content>");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
