package org.linkbank.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/**
 * A spreadsheet, in a temporary file until it is closed, because its parts are read out of order. Everything unpacked counts
 * towards the limit of bytes, so that a small file which unpacks to a large one is stopped. One thread at a time.
 */
public interface Workbook extends Closeable {

    /**
     * Takes a spreadsheet in, {@code .xlsx} (ISO/IEC 29500) or {@code .ods} (ISO/IEC 26300); the body is read to its end and
     * not closed. A {@link WorkbookException} says if it is neither.
     */
    static Workbook open(InputStream body, Limits limits) throws IOException {
        Parts parts = Parts.of(body, limits);
        try {
            return parts.has("content.xml") ? OpenDocument.open(parts) : OfficeOpen.open(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** The sheets' names, in their order. */
    List<String> sheets();

    /** The rows of a sheet; whoever asks for them closes them. An IllegalArgumentException is thrown for an unknown one. */
    Rows rows(String sheet) throws IOException;

    @Override
    void close() throws IOException;

    /** The rows that are not blank, as they are asked for. */
    interface Rows extends AutoCloseable {

        /** The next row, or null after the last. */
        @Nullable
        SheetRow next() throws IOException;

        @Override
        void close() throws IOException;
    }
}
