package org.linkbank.source.files;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.linkbank.record.RecordForm;

/**
 * Which kind of record a file or a sheet holds: the one it is named after, wholly ({@code entries.csv}) or before a hyphen,
 * underscore, full stop or space ({@code entries-2026.csv}); case aside.
 */
record Kinds(String stated, Function<String, Optional<RecordForm>> form) {

    Optional<String> of(String name) {
        if (!stated.isEmpty()) {
            return known(stated);
        }
        Optional<String> exact = known(name);
        String lower = name.strip().toLowerCase(Locale.ROOT);
        for (int end = lower.length(); exact.isEmpty() && end > 0; end = lastMark(lower, end - 1)) {
            exact = known(lower.substring(0, end)).or(() -> Optional.empty());
        }
        return exact;
    }

    private Optional<String> known(String kind) {
        return form.apply(kind).isPresent() ? Optional.of(kind) : Optional.empty();
    }

    private static int lastMark(String text, int from) {
        int at = from;
        while (at > 0 && "-_. ".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }
}
