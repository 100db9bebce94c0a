package org.linkbank.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table (CSV on the Web, "Columns").
 *
 * @param name by which a mapping refers to it
 * @param titles what its heading may say; the first is the one to show
 * @param description for whoever fills it in
 * @param required whether a row must say something here
 * @param pattern that each value matches, or null; a datatype's {@code format}
 * @param separator between several values, or empty
 * @param concepts of which each value is one, or null
 * @param otherwise what an empty cell stands for
 */
public record Column(
        String name,
        List<String> titles,
        String description,
        boolean required,
        Datatype datatype,
        @Nullable Pattern pattern,
        String separator,
        @Nullable Concepts concepts,
        Otherwise otherwise) {

    public Column {
        titles = List.copyOf(titles);
    }

    public String title() {
        return titles.isEmpty() ? name : titles.get(0);
    }

    /** What an empty cell stands for. */
    public enum Otherwise {
        NOTHING,
        /** The name of the file, without its ending. */
        FILE_NAME,
        /** The day on which the file was changed last. */
        FILE_DATE
    }
}
