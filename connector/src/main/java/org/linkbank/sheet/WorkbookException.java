package org.linkbank.sheet;

import java.io.IOException;

/** A file that is no spreadsheet, or one over a limit; the message says what was expected and found, without full stop. */
public final class WorkbookException extends IOException {

    private static final long serialVersionUID = 1L;

    public WorkbookException(String message) {
        super(message);
    }
}
