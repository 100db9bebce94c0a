package org.linkbank.source.fetch;

import java.net.UnknownHostException;

/** A host resolves to an address that the guard does not connect to; its message is the reason in one sentence. */
public final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
        super(message);
    }
}
