package org.linkbank.camel;

import java.util.List;
import org.apache.camel.Exchange;

/** What travels between the steps: a list, of whatever the step before gives. */
final class Payload {

    private Payload() {}

    @SuppressWarnings("unchecked") // a template that orders the steps otherwise is wrong, and fails at its first record
    static <T> List<T> list(Exchange exchange) {
        List<T> list = exchange.getMessage().getBody(List.class);
        if (list == null) {
            throw new IllegalStateException("the route calls a step before the one that gives it records");
        }
        return list;
    }
}
