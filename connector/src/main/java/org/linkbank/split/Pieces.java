package org.linkbank.split;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/**
 * The pieces of one body, read as they are asked for; {@link #hasNext} throws a {@link SplitException} where the body
 * breaks. One thread at a time.
 */
public abstract class Pieces<T> implements Iterator<Piece<T>> {

    private final Limits limits;
    private @Nullable Piece<T> next;
    private boolean ended;
    private long count;

    Pieces(Limits limits) {
        this.limits = limits;
    }

    /** The next piece, or null at the end of a whole body. */
    abstract @Nullable Piece<T> advance() throws IOException;

    /** How many pieces were begun, this one included. */
    long count() {
        return count + 1;
    }

    Limits limits() {
        return limits;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Piece<T> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Piece<T> piece = next;
        next = null;
        count++;
        return piece;
    }

    private @Nullable Piece<T> read() {
        try {
            Piece<T> piece = advance();
            if (piece != null && count >= limits.records()) {
                throw new SplitException("expected at most " + limits.records() + " records, found more");
            }
            return piece;
        } catch (IOException e) {
            ended = true;
            throw new SplitException(after() + e.getMessage(), e);
        } catch (SplitException e) {
            ended = true;
            throw new SplitException(after() + e.getMessage(), e);
        }
    }

    private String after() {
        return count == 0 ? "" : "after record " + count + ": ";
    }
}
