package org.linkbank.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/** The rows of one worksheet part. */
final class OfficeRows implements Workbook.Rows {

    private final PartXml xml;
    private final CellText texts;
    private final Limits limits;
    private int row;

    OfficeRows(PartXml xml, CellText texts, Limits limits) {
        this.xml = xml;
        this.texts = texts;
        this.limits = limits;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (xml.nextElement()) {
            if (xml.begins("row")) {
                row = number(xml.attribute("r", ""), row + 1);
                SheetRow found = new SheetRow(row, cells());
                if (found.filled() > 0) {
                    return found;
                }
            }
        }
        return null;
    }

    private List<String> cells() throws IOException {
        CellLine line = new CellLine(limits);
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                int stated = SheetRow.column(xml.attribute("r", ""));
                column = stated < 0 ? column + 1 : stated;
                line.set(column, cell());
            }
        }
        return line.cells();
    }

    private String cell() throws IOException {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "");
        StringBuilder value = new StringBuilder();
        String inline = null;
        boolean inValue = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("is")) {
                inline = SharedTexts.rich(xml, "is");
            } else if (xml.begins("v") || xml.ends("v")) {
                inValue = xml.isElement();
            } else if (inValue) {
                value.append(xml.text());
            }
        }
        return inline == null ? texts.of(type, style, value.toString()) : inline;
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    /** Cells as they are met, with gaps filled; blank ones at the end are not kept. */
    static final class CellLine {

        private static final int MOST_COLUMNS = 16_384;

        private final List<String> cells = new ArrayList<>();
        private final Limits limits;
        private long characters;

        CellLine(Limits limits) {
            this.limits = limits;
        }

        void set(int column, String text) throws WorkbookException {
            if (text.isBlank()) {
                return;
            }
            characters += text.length();
            if (column >= MOST_COLUMNS || characters > limits.recordBytes()) {
                throw new WorkbookException("expected a row of at most " + MOST_COLUMNS + " columns and "
                        + limits.recordBytes() + " characters, found a longer one");
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }

        List<String> cells() {
            return cells;
        }
    }
}
