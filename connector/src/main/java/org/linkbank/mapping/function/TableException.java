package org.linkbank.mapping.function;

/** A mapping names a table that cannot be used; the message says what was found in its place. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TableException(String found) {
        super(found);
    }
}
