package org.linkbank.store;

import java.io.IOException;
import java.util.Locale;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.tdb2.TDBException;

/** Tells failures of the disk and the database apart from those of whoever called, and says them so that they help. */
final class StoreFailure {

    private StoreFailure() {}

    /**
     * What to throw for {@code cause}: itself when it is the caller's own.
     *
     * @param where which store
     * @param now what the failure leaves behind, as a sentence
     */
    static RuntimeException of(Throwable cause, String where, String now) {
        if (cause instanceof BulkLoad.LoadFailure && cause.getCause() != null) {
            return of(cause.getCause(), where, now);
        }
        if (isFullDisk(cause)) {
            return new StoreException(
                    where + ": expected room to write, found the disk full or gone (" + said(cause) + "). " + now
                            + " Free some space, then start Linkbank again.",
                    cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (isOfTheStore(cause)) {
            return new StoreException(
                    where + ": expected to read and write it, found " + said(cause) + ". " + now, cause);
        }
        return cause instanceof RuntimeException own ? own : new StoreException(where + ": " + said(cause), cause);
    }

    /**
     * The same for a reader, whose own input and output may fail: of files, only what the database says of its own is the
     * store's failure.
     */
    static RuntimeException ofReading(Throwable cause, String where) {
        boolean mapped = isMemoryFault(cause);
        if (cause instanceof Error error && !mapped) {
            throw error;
        }
        return mapped || isOfTheDatabase(cause)
                ? of(cause, where, "Nothing was changed.")
                : cause instanceof RuntimeException own ? own : new StoreException(where + ": " + said(cause), cause);
    }

    private static boolean isFullDisk(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (isMemoryFault(e) || text.contains("no space left on device") || text.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /** How a mapped file shows that cannot grow, or was taken away. */
    private static boolean isMemoryFault(Throwable e) {
        return e instanceof InternalError && String.valueOf(e.getMessage()).contains("unsafe memory access");
    }

    private static boolean isOfTheStore(Throwable cause) {
        return cause instanceof IOException || cause instanceof RuntimeIOException || isOfTheDatabase(cause);
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof TDBException || cause.getClass().getName().startsWith("org.apache.jena.dboe.");
    }

    private static String said(Throwable cause) {
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
