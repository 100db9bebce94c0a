package org.linkbank.record;

import java.util.regex.Pattern;

/**
 * The id of a source, as its partner file states it: 1 to 63 lower-case letters, digits and hyphens, beginning with a
 * letter or digit. It is part of every IRI minted for the source, so it never changes once records are stored.
 * Any other text is an {@link IllegalArgumentException}.
 */
public record SourceId(String value) implements Comparable<SourceId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "source id: expected 1 to 63 of a-z, 0-9 and -, found \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
