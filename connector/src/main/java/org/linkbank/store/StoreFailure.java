package org.linkbank.store;

import java.io.IOException;
import java.util.Locale;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
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

    /** A mapped file that cannot grow shows as an InternalError about unsafe memory access, or as BlockException. */
    private static boolean isFullDisk(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            boolean fault = e instanceof InternalError && text.contains("unsafe memory access");
            if (fault || text.contains("no space left on device") || text.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheStore(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof RuntimeIOException
                || cause instanceof DBOpEnvException
                || cause instanceof FileException
                || cause instanceof TransactionException
                || cause instanceof TDBException
                || cause.getClass().getName().startsWith("org.apache.jena.dboe.");
    }

    private static String said(Throwable cause) {
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
