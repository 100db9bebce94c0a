package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Whether a harvest asks for a file of the home, by a path, and not for an address on the network. */
final class IsFile implements Predicate {

    @Override
    public boolean matches(Exchange exchange) {
        return !Fetch.of(exchange).request().uri().isAbsolute();
    }
}
