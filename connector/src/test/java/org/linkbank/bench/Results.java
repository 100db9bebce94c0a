package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end. */
final class Results {

    private final List<Row> rows = new ArrayList<>();
    private boolean missed;

    private record Row(String part, String what, String value, String target, String met) {}

    /** A figure that is only told. */
    void add(String part, String what, String value) {
        rows.add(new Row(part, what, value, "", ""));
    }

    /** A figure with a target. */
    void add(String part, String what, String value, String target, boolean met) {
        missed |= !met;
        rows.add(new Row(part, what, value, target, met ? "met" : "MISSED"));
    }

    boolean missed() {
        return missed;
    }

    String text() {
        StringBuilder text = new StringBuilder(line("", "what", "measured", "target", ""));
        rows.forEach(row -> text.append(line(row.part, row.what, row.value, row.target, row.met)));
        return text.toString();
    }

    private static String line(String part, String what, String value, String target, String met) {
        return String.format(Locale.ROOT, "%-8s %-84s %18s %16s  %s%n", part, what, value, target, met);
    }

    void write(Path file, String about) throws IOException {
        StringBuilder text =
                new StringBuilder(about).append("\n\n| | what | measured | target | |\n|---|---|---:|---:|---|\n");
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT, "| %s | %s | %s | %s | %s |%n", row.part, row.what, row.value, row.target, row.met)));
        Files.writeString(file, text.toString());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String perSecond(double value) {
        return number(value) + " records/s";
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    static String times(double value) {
        return String.format(Locale.ROOT, "%.2f ×", value);
    }

    static String megabytes(double bytes) {
        return number(bytes / 1e6) + " MB";
    }
}
