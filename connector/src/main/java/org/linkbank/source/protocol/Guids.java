package org.linkbank.source.protocol;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** GUIDs in the form {@code 8-4-4-4-12}, in upper or lower case. */
final class Guids {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Guids() {}

    /** Null for any other text; {@link UUID#fromString} alone would take shorter groups, too. */
    static @Nullable UUID parse(@Nullable String text) {
        return text != null && text.length() == 36 && FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
