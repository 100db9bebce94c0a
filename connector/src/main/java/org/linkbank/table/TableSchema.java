package org.linkbank.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linkbank.file.Nearest;
import org.linkbank.table.Column.Otherwise;

/**
 * What a table of a kind holds.
 *
 * @param kind of its rows
 * @param title for people
 * @param description for whoever fills it in
 */
public record TableSchema(String kind, String title, String description, List<Column> columns) {

    private static final int LONGEST_QUOTE = 40;

    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** What is wrong with one cell. */
    public record Fault(Column column, String heading, String expected, String found) {}

    /**
     * A row as a mapping reads it: by the columns' names, each one there, values in their one written form.
     *
     * @param faults all of them, in the order of the columns
     */
    public record Checked(Map<String, String> row, List<Fault> faults) {
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /** Everything that a heading may say, names and titles. */
    public Set<String> headings() {
        return columns.stream()
                .flatMap(column -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(column.name()), column.titles().stream()))
                .collect(Collectors.toSet());
    }

    /** Holds a row against the columns; {@code instead} is what an empty cell stands for where a column says so. */
    public Checked check(Map<String, String> row, Map<Otherwise, String> instead) {
        Map<String, String> byHeading = new HashMap<>();
        row.keySet().forEach(heading -> byHeading.put(heading.toLowerCase(Locale.ROOT), heading));
        Map<String, String> checked = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Column column : columns) {
            String heading = heading(column, byHeading);
            String text = row.getOrDefault(heading, "").strip();
            String value = text.isEmpty() ? instead.getOrDefault(column.otherwise(), "") : text;
            checked.put(column.name(), value(column, heading, value, faults));
        }
        return new Checked(checked, faults);
    }

    private static String heading(Column column, Map<String, String> byHeading) {
        for (String title : column.titles()) {
            String found = byHeading.get(title.toLowerCase(Locale.ROOT));
            if (found != null) {
                return found;
            }
        }
        return byHeading.getOrDefault(column.name().toLowerCase(Locale.ROOT), column.title());
    }

    private static String value(Column column, String heading, String text, List<Fault> faults) {
        if (text.isEmpty()) {
            if (column.required()) {
                faults.add(new Fault(column, heading, "the " + column.title().toLowerCase(Locale.ROOT), "nothing"));
            }
            return "";
        }
        if (column.separator().isEmpty()) {
            return one(column, heading, text, faults);
        }
        List<String> values = new ArrayList<>();
        for (String part : text.split(Pattern.quote(column.separator()), -1)) {
            if (!part.isBlank()) {
                values.add(one(column, heading, part.strip(), faults));
            }
        }
        return String.join(column.separator(), values);
    }

    private static String one(Column column, String heading, String text, List<Fault> faults) {
        Concepts concepts = column.concepts();
        if (concepts != null) {
            return concepts.find(text).orElseGet(() -> {
                String found = text.length() > LONGEST_QUOTE ? "a longer text" : Nearest.quote(text, concepts.labels());
                faults.add(new Fault(column, heading, "a name of the list \"" + column.title() + "\"", found));
                return "";
            });
        }
        String value = column.datatype().read(text).orElse(null);
        Pattern pattern = column.pattern();
        if (value != null && (pattern == null || pattern.matcher(value).matches())) {
            return value;
        }
        String expected = value == null || column.description().isEmpty()
                ? column.datatype().words()
                : "what the column asks for (" + column.description() + ")";
        faults.add(new Fault(column, heading, expected, "something else"));
        return "";
    }
}
