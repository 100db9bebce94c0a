package org.linkbank.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A spreadsheet of OpenDocument: all sheets stand in one part, one after another. */
final class OpenDocument implements Workbook {

    private static final String CONTENT = "content.xml";

    private final Parts parts;
    private final List<String> sheets;

    private OpenDocument(Parts parts, List<String> sheets) {
        this.parts = parts;
        this.sheets = List.copyOf(sheets);
    }

    static OpenDocument open(Parts parts) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PartXml xml = PartXml.open(parts, CONTENT)) {
            while (xml.nextElement()) {
                if (xml.begins("table")) {
                    sheets.add(xml.attribute("name", "Sheet" + (sheets.size() + 1)));
                    xml.skip();
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new WorkbookException("expected a spreadsheet, .xlsx or .ods, found a document without sheets");
        }
        return new OpenDocument(parts, sheets);
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public Rows rows(String sheet) throws IOException {
        int wanted = sheets.indexOf(sheet);
        if (wanted < 0) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        PartXml xml = PartXml.open(parts, CONTENT);
        int at = -1;
        while (at < wanted && xml.nextElement()) {
            if (xml.begins("table") && ++at < wanted) {
                xml.skip();
            }
        }
        return new OpenDocumentRows(xml, parts.limits());
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
