package org.linkbank.source.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.linkbank.sheet.WorkbookException;
import org.linkbank.source.FetchLimitException;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.SplitException;

/** One fetched file, part by part. A part that breaks is a fault, and the next part is read. */
final class FileBody implements LazyBody.Reader, Closeable {

    /** Opens a part when it is its turn; null where there turns out to be none. */
    interface Opener {
        @Nullable
        RecordParts open() throws IOException;
    }

    private final FileContext context;
    private final Deque<Opener> waiting = new ArrayDeque<>();
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final String name;
    private @Nullable RecordParts current;

    /** @param name what messages call the file */
    FileBody(FileContext context, String name) {
        this.context = context;
        this.name = name;
    }

    void add(Opener part) {
        waiting.add(part);
    }

    /** Closes this at the end, last of all what was opened first. */
    void closeAtEnd(Closeable resource) {
        open.push(resource);
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        RecordParts part = current;
        try {
            if (part != null) {
                read(part, found);
            } else if (waiting.isEmpty()) {
                close();
                return false;
            } else {
                current = waiting.remove().open();
            }
        } catch (IOException | SplitException e) {
            context.notes().fault((part == null ? name : part.place()) + ": " + fault(e));
            end(part);
        }
        return true;
    }

    private void read(RecordParts part, Deque<Harvested> found) throws IOException {
        Harvested next = part.next();
        if (next == null) {
            // One that cannot be told may be any of those that seem to be missing.
            if (part.withoutId() > 0) {
                context.notes()
                        .fault(part.place() + ": expected every record to have an id, found " + part.withoutId()
                                + " without");
            }
            end(part);
        } else {
            found.add(next);
        }
    }

    private void end(@Nullable RecordParts part) throws IOException {
        current = null;
        if (part != null) {
            part.close();
        }
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        context.notes().fault(name + ": " + fault(reason));
    }

    /** Without full stop, and without quoting what was read. */
    private static String fault(Exception e) {
        boolean said = e instanceof SplitException
                || e instanceof FetchLimitException
                || e instanceof FormException
                || e instanceof WorkbookException;
        String what = said ? String.valueOf(e.getMessage()) : "expected a file that can be read, found that it cannot";
        return what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
    }

    @Override
    public void close() throws IOException {
        end(current);
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
