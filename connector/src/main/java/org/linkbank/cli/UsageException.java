package org.linkbank.cli;

/** A command was called with something it cannot use; the message says what was expected. Nothing was done. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
