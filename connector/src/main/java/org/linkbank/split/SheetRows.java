package org.linkbank.split;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.sheet.SheetRow;
import org.linkbank.sheet.Workbook;

/**
 * The rows of one sheet below its header row: the first row with known headings, else of the first twenty the first with the
 * most cells. A column without a heading is not read. The sheet is closed at its end.
 */
public final class SheetRows extends TableRows {

    private static final int LOOKED_AT = 20;

    private final String sheet;
    private final Workbook.Rows rows;
    private final TableDialect dialect;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private @Nullable Map<String, Integer> columns;
    private int row;

    public SheetRows(Workbook workbook, String sheet, TableDialect dialect, Limits limits) throws IOException {
        super(limits);
        this.sheet = sheet;
        this.rows = workbook.rows(sheet);
        this.dialect = dialect;
    }

    @Override
    public String cell(String column) {
        Integer index = columns == null ? null : columns.get(column);
        return place() + (index == null ? ", column " + column : ", cell " + SheetRow.letters(index) + row);
    }

    private String place() {
        return "sheet " + sheet;
    }

    @Override
    @Nullable
    Piece<Map<String, String>> advance() throws IOException {
        Map<String, Integer> header = columns == null ? header() : columns;
        columns = header;
        SheetRow next = header.isEmpty() ? null : ahead.isEmpty() ? rows.next() : ahead.poll();
        while (next != null && isEmpty(next, header)) {
            next = ahead.isEmpty() ? rows.next() : ahead.poll();
        }
        if (next == null) {
            rows.close();
            return null;
        }
        row = next.number();
        return new Piece.Found<>(fields(next, header), place() + ", row " + row);
    }

    private Map<String, String> fields(SheetRow from, Map<String, Integer> header) {
        Map<String, String> fields = new TreeMap<>();
        header.forEach((name, index) -> fields.put(name, dialect.value(text(from, index))));
        return fields;
    }

    private static boolean isEmpty(SheetRow row, Map<String, Integer> header) {
        return header.values().stream().allMatch(index -> text(row, index).isBlank());
    }

    private static String text(SheetRow row, int index) {
        return index < row.cells().size() ? row.cells().get(index) : "";
    }

    /** Empty for a sheet without rows. */
    private Map<String, Integer> header() throws IOException {
        for (SheetRow next = rows.next(); next != null; next = ahead.size() < LOOKED_AT ? rows.next() : null) {
            ahead.add(next);
        }
        SheetRow found = null;
        long most = 0;
        for (SheetRow each : ahead) {
            long rank = rank(each);
            if (rank > most) {
                found = each;
                most = rank;
            }
        }
        while (found != null && ahead.peek() != null && ahead.peek().number() <= found.number()) {
            ahead.poll();
        }
        return found == null ? Map.of() : names(found);
    }

    private long rank(SheetRow candidate) {
        long known = candidate.cells().stream()
                .filter(cell -> dialect.headings().contains(heading(cell).toLowerCase(Locale.ROOT)))
                .count();
        return known * 100_000 + candidate.filled();
    }

    private Map<String, Integer> names(SheetRow header) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = heading(header.cells().get(i));
            if (!name.isEmpty() && names.putIfAbsent(name, i) != null) {
                throw new SplitException(place() + ", cell " + SheetRow.letters(i) + header.number()
                        + ": expected a heading that no other column has, found \"" + name + "\" again");
            }
        }
        return names;
    }

    private static String heading(String cell) {
        return cell.strip().replaceAll("\\s+", " ");
    }
}
