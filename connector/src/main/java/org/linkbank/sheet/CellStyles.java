package org.linkbank.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cell styles show a number as a date or time (ISO/IEC 29500-1, 18.8.30). */
record CellStyles(List<Boolean> dates) {

    static final CellStyles NONE = new CellStyles(List.of());

    CellStyles {
        dates = List.copyOf(dates);
    }

    static CellStyles read(Parts parts, String part) throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean inCells = false;
        try (PartXml xml = PartXml.open(parts, part)) {
            while (xml.next()) {
                if (xml.begins("numFmt")) {
                    formats.put(number(xml, "numFmtId"), xml.attribute("formatCode", ""));
                } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.isElement();
                } else if (inCells && xml.begins("xf")) {
                    int id = number(xml, "numFmtId");
                    dates.add(isDate(id, formats.getOrDefault(id, "")));
                }
            }
        }
        return new CellStyles(dates);
    }

    boolean isDate(String style) {
        try {
            int index = Integer.parseInt(style);
            return index >= 0 && index < dates.size() && dates.get(index);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int number(PartXml xml, String attribute) {
        try {
            return Integer.parseInt(xml.attribute(attribute, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isDate(int id, String format) {
        boolean builtIn =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        // Texts in quotes, escaped letters and colours or conditions in brackets say nothing of dates; [h] does.
        String letters = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?!h+]|m+]|s+])[^]]*]", "")
                .replace("general", "");
        return builtIn || letters.matches("(?s).*[ymdhs].*");
    }
}
