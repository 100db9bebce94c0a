package org.linkbank.demo.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linkbank.demo.site.Catalogue.Resource;

/** The two files that are played. */
public enum ListFile {
    /** Semicolons, Windows-1252, dates as the British write them. */
    CSV("/lists/resources.csv", "text/csv", "demo-web-file", "A publisher of CSV", "csv.camel.yaml") {
        @Override
        byte[] bytes(List<Resource> resources) {
            StringBuilder csv = new StringBuilder("Ref;Title;Summary;Link;Author;Publisher;Published;Updated;Tags\r\n");
            for (Resource each : resources) {
                csv.append(String.join(
                                ";",
                                "C" + each.number(),
                                quoted(each.title()),
                                quoted(each.description() + " – für alle"),
                                link(each),
                                each.author(),
                                quoted(each.publisher()),
                                british(each.published()),
                                british(each.modified()),
                                quoted(String.join("; ", each.keywords()))))
                        .append("\r\n");
            }
            return csv.toString().getBytes(Charset.forName("windows-1252"));
        }
    },
    /** A title above the headings, dates as a spreadsheet has them. */
    SPREADSHEET(
            "/lists/resources.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "demo-spreadsheet",
            "A publisher of a spreadsheet",
            "spreadsheet.camel.yaml") {
        @Override
        byte[] bytes(List<Resource> resources) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Workbook book = new Workbook(out, "Example", "1.0");
                fill(book.newWorksheet("Resources"), resources);
                book.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    };

    private static final List<String> HEADINGS =
            List.of("ID", "Title", "Description", "URL", "Author", "Publisher", "Published", "Modified", "Keywords");

    private final String path;
    private final String type;
    private final String source;
    private final String publisher;
    private final String partnerFile;

    ListFile(String path, String type, String source, String publisher, String partnerFile) {
        this.path = path;
        this.type = type;
        this.source = source;
        this.publisher = publisher;
        this.partnerFile = partnerFile;
    }

    abstract byte[] bytes(List<Resource> resources);

    String path() {
        return path;
    }

    String type() {
        return type;
    }

    String source() {
        return source;
    }

    String publisher() {
        return publisher;
    }

    String partnerFile() {
        return partnerFile;
    }

    private static String link(Resource resource) {
        return "https://www.example.org/notes/" + resource.number();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String british(String date) {
        LocalDate day = LocalDate.parse(date);
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static void fill(Worksheet sheet, List<Resource> resources) {
        sheet.value(0, 0, "Notes of an invented publisher");
        for (int i = 0; i < HEADINGS.size(); i++) {
            sheet.value(2, i, HEADINGS.get(i));
        }
        int row = 3;
        for (Resource each : resources) {
            sheet.value(row, 0, each.number());
            sheet.value(row, 1, each.title());
            sheet.value(row, 2, each.description());
            sheet.value(row, 3, link(each));
            sheet.value(row, 4, each.author());
            sheet.value(row, 5, each.publisher());
            sheet.value(row, 6, LocalDate.parse(each.published()));
            sheet.style(row, 6).format("dd/mm/yyyy").set();
            sheet.value(row, 7, LocalDate.parse(each.modified()));
            sheet.style(row, 7).format("dd/mm/yyyy").set();
            sheet.value(row, 8, String.join("; ", each.keywords()));
            row++;
        }
    }
}
