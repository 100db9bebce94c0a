package org.linkbank.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.linkbank.record.Limits;

/**
 * Writes a table row so that equal rows have equal bytes: a header line and the row, RFC 4180, in UTF-8, columns sorted by
 * name, fields quoted only where they must be.
 */
public final class CanonicalCsv {

    private static final Limits NONE = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE - 8, 1, 1);

    private CanonicalCsv() {}

    public static byte[] of(Map<String, String> row) {
        StringBuilder csv = new StringBuilder();
        Map<String, String> sorted = new TreeMap<>(row);
        line(sorted.keySet(), csv);
        line(sorted.values(), csv);
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(Iterable<String> fields, StringBuilder csv) {
        for (Iterator<String> each = fields.iterator(); each.hasNext(); ) {
            field(each.next(), csv);
            csv.append(each.hasNext() ? "," : "\r\n");
        }
    }

    private static void field(String text, StringBuilder csv) {
        // An empty line would be skipped when read, hence the quotes around nothing.
        boolean quote = text.isEmpty() || text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        csv.append(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    /** Reads back what {@link #of} wrote. */
    public static Map<String, String> read(byte[] canonical) {
        try {
            CsvRows rows = new CsvRows(new ByteArrayInputStream(canonical), NONE);
            if (rows.hasNext() && rows.next() instanceof Piece.Found<Map<String, String>> found) {
                return found.value();
            }
            throw new IllegalArgumentException("expected a record in CSV, a header and a row, found something else");
        } catch (IOException | SplitException e) {
            throw new IllegalArgumentException("expected a record in CSV, found something else", e);
        }
    }
}
