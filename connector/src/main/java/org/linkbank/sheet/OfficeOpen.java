package org.linkbank.sheet;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workbook of Office Open XML: its sheets by name, the texts they share, and which styles are dates. */
final class OfficeOpen implements Workbook {

    private final Parts parts;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private List<String> shared = List.of();
    private CellStyles styles = CellStyles.NONE;
    private boolean from1904;

    private OfficeOpen(Parts parts) {
        this.parts = parts;
    }

    static OfficeOpen open(Parts parts) throws IOException {
        OfficeOpen book = new OfficeOpen(parts);
        String main = book.related("", "/officeDocument").values().stream()
                .findFirst()
                .orElseThrow(() -> new WorkbookException(
                        "expected a spreadsheet, .xlsx or .ods, found a zip file with something else"));
        book.readSheets(main);
        for (String part : book.related(main, "/sharedStrings").values()) {
            book.shared = SharedTexts.read(parts, part);
        }
        for (String part : book.related(main, "/styles").values()) {
            book.styles = CellStyles.read(parts, part);
        }
        return book;
    }

    private void readSheets(String main) throws IOException {
        Map<String, String> targets = related(main, "/worksheet");
        try (PartXml xml = PartXml.open(parts, main)) {
            while (xml.nextElement()) {
                if (xml.begins("workbookPr")) {
                    String value = xml.attribute("date1904", "0");
                    from1904 = value.equals("1") || value.equals("true");
                } else if (xml.begins("sheet")) {
                    String target = targets.get(xml.attribute("id", ""));
                    if (target != null) {
                        sheets.put(xml.attribute("name", "Sheet" + (sheets.size() + 1)), target);
                    }
                }
            }
        }
    }

    /** The parts that a part relates to by a type's last word, by relation id (Open Packaging, part 2). */
    private Map<String, String> related(String part, String type) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String relations = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, String> related = new HashMap<>();
        if (!parts.has(relations)) {
            return related;
        }
        URI base = URI.create("/" + part.substring(0, slash));
        try (PartXml xml = PartXml.open(parts, relations)) {
            while (xml.nextElement()) {
                if (xml.begins("Relationship")
                        && xml.attribute("Type", "").endsWith(type)
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String target = xml.attribute("Target", "").replace(" ", "%20");
                    related.put(
                            xml.attribute("Id", ""),
                            base.resolve(target).getPath().substring(1));
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new WorkbookException("expected a spreadsheet, found one whose parts are not where it says");
        }
        return related;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Rows rows(String sheet) throws IOException {
        String part = sheets.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        return new OfficeRows(PartXml.open(parts, part), new CellText(shared, styles, from1904), parts.limits());
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
