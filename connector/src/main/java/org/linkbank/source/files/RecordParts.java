package org.linkbank.source.files;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;

/** The records of one part of a file, as they are asked for: of the file itself, of one sheet, of one file in a zip. */
interface RecordParts extends Closeable {

    /** The next one, or null at the end; a {@link org.linkbank.split.SplitException} is thrown where the part breaks. */
    @Nullable
    Harvested next();

    /** What messages call the part. */
    String place();

    /** How many of its records had no id; known at its end. */
    int withoutId();
}
