package org.linkbank.source.files;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linkbank.split.TableDialect;

/**
 * What a partner file sets for its files.
 *
 * @param ids fields of which the first with a value names a record
 * @param kind of all records, or empty where files and sheets are named after theirs
 * @param sheet the one to read, or empty
 * @param mayBeEmpty whether a kind that had records may have none
 */
record FileSettings(List<String> ids, String kind, String sheet, TableDialect dialect, boolean mayBeEmpty) {

    /** What cannot be understood is a fault, without full stop. */
    static FileSettings of(Map<String, String> parameters, Consumer<String> fault) {
        return new FileSettings(
                parts(parameters.getOrDefault("id", "id")),
                parameters.getOrDefault("kind", ""),
                parameters.getOrDefault("sheet", ""),
                new TableDialect(
                        delimiter(parameters.getOrDefault("delimiter", ""), fault),
                        charset(parameters.getOrDefault("encoding", ""), fault),
                        Set.copyOf(parts(parameters.getOrDefault("nulls", ""))),
                        Set.of()),
                parameters.getOrDefault("mayBeEmpty", "false").equals("true"));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    private static @Nullable Character delimiter(String text, Consumer<String> fault) {
        if (text.length() > 1 && !text.equals("tab")) {
            fault.accept("delimiter: expected , or ; or | or tab, found \"" + text + "\"");
        }
        return text.isEmpty() ? null : text.equals("tab") ? '\t' : text.charAt(0);
    }

    private static @Nullable Charset charset(String text, Consumer<String> fault) {
        try {
            return text.isBlank() ? null : Charset.forName(text.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            fault.accept("encoding: expected the name of one, such as windows-1252, found \"" + text + "\"");
            return null;
        }
    }

    /** The same, with a table's charset where the partner file sets none. */
    FileSettings in(@Nullable Charset charset) {
        TableDialect known = dialect.charset() != null || charset == null
                ? dialect
                : new TableDialect(dialect.delimiter(), charset, dialect.nulls(), dialect.headings());
        return new FileSettings(ids, kind, sheet, known, mayBeEmpty);
    }
}
