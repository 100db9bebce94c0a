package org.linkbank.source.fetch;

import java.io.IOException;

/** The guard does not make this request; its message is the reason in one sentence. */
public final class FetchRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    FetchRefusedException(String message) {
        super(message);
    }
}
