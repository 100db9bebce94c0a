package org.linkbank.source.harvest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;
import org.linkbank.split.SplitException;

/**
 * What one answer holds, read as it is asked for. A body that breaks off ends it: what came before has been given, and the
 * reader is told.
 */
public final class LazyBody implements Iterator<Harvested> {

    /** Reads one answer, step by step. */
    public interface Reader {

        /**
         * Reads on and gives what it found, in order; an empty step is no end.
         *
         * @return false when the answer was read to its end
         */
        boolean advance(Deque<Harvested> found) throws IOException;

        /** Reading broke off, or went over a limit; may still give something. */
        void broken(Exception reason, Deque<Harvested> found);
    }

    private final Reader reader;
    private final Deque<Harvested> ready = new ArrayDeque<>();
    private boolean over;

    public LazyBody(Reader reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            advance();
        }
        return !ready.isEmpty();
    }

    @Override
    public Harvested next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void advance() {
        try {
            over = !reader.advance(ready);
        } catch (IOException | SplitException e) {
            over = true;
            reader.broken(e, ready);
        }
    }

    /** For an answer that gives nothing, or one thing. */
    public static Iterator<Harvested> of(@Nullable Harvested only) {
        Deque<Harvested> items = new ArrayDeque<>();
        if (only != null) {
            items.add(only);
        }
        return items.iterator();
    }
}
