package org.linkbank.split;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written, as far as that is known.
 *
 * @param delimiter between fields; null to find it out
 * @param charset of its text where no byte order mark says it; null for UTF-8 or, where the bytes are none, Windows-1252
 * @param nulls texts that stand for no value, read as empty fields
 * @param headings columns that a heading may name, by which a spreadsheet's header row is told from titles above it; in lower
 *     case
 */
public record TableDialect(
        @Nullable Character delimiter, @Nullable Charset charset, Set<String> nulls, Set<String> headings) {

    /** RFC 4180 in UTF-8. */
    public static final TableDialect STANDARD = new TableDialect(',', StandardCharsets.UTF_8, Set.of(), Set.of());

    /** Whatever is found. */
    public static final TableDialect FOUND_OUT = new TableDialect(null, null, Set.of(), Set.of());

    public TableDialect {
        nulls = Set.copyOf(nulls);
        headings = Set.copyOf(headings);
    }

    public TableDialect withHeadings(Collection<String> known) {
        Set<String> lower =
                known.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return new TableDialect(delimiter, charset, nulls, lower);
    }

    /** A field's text, empty where it stands for no value. */
    String value(String field) {
        return nulls.contains(field.strip()) ? "" : field;
    }
}
