package org.linkbank.split;

import org.linkbank.record.Problem;

/**
 * One thing cut out of a body.
 *
 * @param <T> what it is read into: canonical bytes, or a tree
 */
public sealed interface Piece<T> {

    /** {@code place} says where it stood, as in "item 17" or "line 18". */
    record Found<T>(T value, String place) implements Piece<T> {}

    /** Something that should be a record and is not, while what follows it can still be read. */
    record Broken<T>(Problem problem) implements Piece<T> {}
}
