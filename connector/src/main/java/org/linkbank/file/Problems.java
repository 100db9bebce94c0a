package org.linkbank.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.linkbank.record.Problem;

/**
 * Gathers what is wrong with a definition, so that all of it is said at once instead of one thing a start. For one thread.
 */
public final class Problems {

    /** By file, then by line as a number, then by what was expected. */
    public static final Comparator<Problem> ORDER = Comparator.comparing((Problem problem) -> fileOf(problem.where()))
            .thenComparing(problem -> lineOf(problem.where()))
            .thenComparing(Problem::expected)
            .thenComparing(Problem::found);

    private final List<Problem> problems = new ArrayList<>();

    public void add(String where, String expected, String found) {
        problems.add(new Problem(where, expected, found));
    }

    public void addAll(Collection<Problem> more) {
        problems.addAll(more);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, sorted by {@link #ORDER}, each once. */
    public List<Problem> all() {
        return problems.stream().distinct().sorted(ORDER).toList();
    }

    private static String fileOf(String where) {
        int colon = lineMark(where);
        return colon < 0 ? where : where.substring(0, colon);
    }

    private static int lineOf(String where) {
        int line = 0;
        int colon = lineMark(where);
        for (int i = colon + 1; colon >= 0 && i < where.length() && digit(where, i) && line < 100_000_000; i++) {
            line = line * 10 + where.charAt(i) - '0';
        }
        return line;
    }

    /** Where {@code :12} begins; a drive letter or a port of an address is not followed by its end or a space or comma. */
    private static int lineMark(String where) {
        for (int i = where.indexOf(':'); i >= 0; i = where.indexOf(':', i + 1)) {
            int end = i + 1;
            while (end < where.length() && digit(where, end)) {
                end++;
            }
            boolean ends = end == where.length() || " ,".indexOf(where.charAt(end)) >= 0;
            if (end > i + 1 && ends) {
                return i;
            }
        }
        return -1;
    }

    private static boolean digit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
