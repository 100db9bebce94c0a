package org.linkbank.source.protocol;

import java.io.IOException;

/** An answer that is not of the register's form; the message says what was expected and found, without quoting it. */
final class AlissFormException extends IOException {

    private static final long serialVersionUID = 1L;

    AlissFormException(String message) {
        super(message);
    }
}
