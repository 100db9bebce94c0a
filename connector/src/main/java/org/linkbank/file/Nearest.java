package org.linkbank.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a name that nobody knows. */
public final class Nearest {

    private Nearest() {}

    /** The known name with the fewest changed letters, case aside, if so few that it may have been meant. */
    public static Optional<String> of(String found, Collection<String> known) {
        int allowed = Math.max(1, found.length() / 3);
        return known.stream()
                .filter(name -> distance(found, name) <= allowed)
                .min(Comparator.comparingInt((String name) -> distance(found, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The name in quotation marks, with the nearest known one behind it where there is one. */
    public static String quote(String found, Collection<String> known) {
        return "\"" + found + "\""
                + of(found, known)
                        .map(name -> " (did you mean \"" + name + "\"?)")
                        .orElse("");
    }

    /** Damerau-Levenshtein distance over adjacent transpositions, in three rows. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] older = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = step(a, b, i, j, older, last, row);
            }
            int[] spare = older;
            older = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static int step(String a, String b, int i, int j, int[] older, int[] last, int[] row) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, older[j - 2] + 1) : best;
    }
}
