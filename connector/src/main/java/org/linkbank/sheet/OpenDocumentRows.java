package org.linkbank.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/** The rows of one table; a row or cell that stands for many is repeated only where it says something. */
final class OpenDocumentRows implements Workbook.Rows {

    private final PartXml xml;
    private final Limits limits;
    private int number;
    private List<String> repeated = List.of();
    private int repetitions;

    OpenDocumentRows(PartXml xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        if (repetitions > 0) {
            repetitions--;
            return new SheetRow(++number, repeated);
        }
        while (xml.next() && !xml.ends("table")) {
            if (xml.begins("table-row")) {
                int times = xml.count("number-rows-repeated");
                List<String> cells = cells();
                if (!cells.isEmpty()) {
                    repeated = cells;
                    repetitions = times - 1;
                    return new SheetRow(++number, cells);
                }
                number += times;
            }
        }
        return null;
    }

    private List<String> cells() throws IOException {
        OfficeRows.CellLine line = new OfficeRows.CellLine(limits);
        int column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.begins("table-cell") || xml.begins("covered-table-cell")) {
                int times = xml.count("number-columns-repeated");
                String text = cell(xml.name());
                for (int i = 0; i < times && !text.isBlank(); i++) {
                    line.set(column + i, text);
                }
                column += times;
            }
        }
        return line.cells();
    }

    private String cell(String element) throws IOException {
        String type = xml.attribute("value-type", "");
        String value =
                switch (type) {
                    case "float", "percentage", "currency" -> CellText.number(xml.attribute("value", ""));
                    case "date" -> CellText.midnightless(xml.attribute("date-value", ""));
                    case "boolean" -> xml.attribute("boolean-value", "");
                    default -> xml.attribute("string-value", "");
                };
        String shown = text(element);
        return value.isEmpty() ? shown : value;
    }

    /** Paragraphs as lines, with the white space that has elements of its own; notes are no part of it. */
    private String text(String element) throws IOException {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        boolean inParagraph = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("annotation")) {
                xml.skip();
            } else if (xml.begins("p")) {
                inParagraph = true;
                text.append(paragraphs++ == 0 ? "" : "\n");
            } else if (xml.ends("p")) {
                inParagraph = false;
            } else if (xml.begins("s")) {
                text.append(" ".repeat(Math.min(xml.count("c"), 1000)));
            } else if (xml.begins("tab") || xml.begins("line-break")) {
                text.append(xml.begins("tab") ? '\t' : '\n');
            } else if (inParagraph) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
