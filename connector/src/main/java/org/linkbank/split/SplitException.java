package org.linkbank.split;

/**
 * The body cannot be read further: it is cut off, malformed or over a limit. The message is one sentence with the place, what
 * was expected and what was found; what came before has been given.
 */
public final class SplitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SplitException(String message) {
        super(message);
    }

    public SplitException(String message, Throwable cause) {
        super(message, cause);
    }
}
