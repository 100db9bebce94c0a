package org.linkbank.source.harvest;

import java.io.IOException;

/** An answer that is not of the interface's form; the message says what was expected and found, without quoting it. */
public final class FormException extends IOException {

    private static final long serialVersionUID = 1L;

    public FormException(String message) {
        super(message);
    }
}
