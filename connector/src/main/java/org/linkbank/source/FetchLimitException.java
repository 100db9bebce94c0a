package org.linkbank.source;

import java.io.IOException;

/** What a server sends went over a limit (bytes, decompressed bytes, time); reading it stops here. */
public final class FetchLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    public FetchLimitException(String message) {
        super(message);
    }
}
