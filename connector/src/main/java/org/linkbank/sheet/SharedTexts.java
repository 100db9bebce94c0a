package org.linkbank.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells refer to by number. They are kept in memory, so they have a limit of their own. */
final class SharedTexts {

    private static final long MOST_CHARACTERS = 64L << 20;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {}

    static List<String> read(Parts parts, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        try (PartXml xml = PartXml.open(parts, part)) {
            while (xml.nextElement()) {
                if (xml.begins("si")) {
                    String text = rich(xml, "si");
                    texts.add(text);
                    characters += text.length() + 40;
                    if (characters > MOST_CHARACTERS) {
                        throw new WorkbookException("expected a spreadsheet with at most " + MOST_CHARACTERS
                                + " characters of text, found more: save it as CSV");
                    }
                }
            }
        }
        return texts;
    }

    /** The text of an element that holds runs; what says how to pronounce it is left out. */
    static String rich(PartXml xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) {
                xml.skip();
            } else if (xml.begins("t")) {
                inText = true;
            } else if (xml.ends("t")) {
                inText = false;
            } else if (inText) {
                text.append(xml.text());
            }
        }
        return unescaped(text.toString());
    }

    /** {@code _x000D_} stands for a character that XML cannot hold or would change (ISO/IEC 29500-1, 22.9.2.19). */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
