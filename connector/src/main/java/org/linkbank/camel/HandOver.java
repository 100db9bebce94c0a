package org.linkbank.camel;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.fetch.GuardedClient;

/**
 * Last step of the route "fetch": gives the answer to the run that waits for it, and stays until the body was read, because
 * camel-http closes it when the exchange is over.
 */
final class HandOver implements Processor {

    private final Clock clock;

    HandOver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Fetch fetch = Fetch.of(exchange);
        if (exchange.getMessage().getBody() instanceof FetchResult result) {
            fetch.handOver(result);
        } else {
            fetch.pass(answer(exchange.getMessage(), fetch.request()));
        }
    }

    private FetchResult.Response answer(Message message, FetchRequest request) {
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        InputStream body = message.getBody(InputStream.class);
        return new FetchResult.Response(
                request,
                status == null ? 0 : status,
                answeredFrom(message, request),
                headers(message),
                body == null ? InputStream.nullInputStream() : body,
                clock.instant());
    }

    /** The address after redirects, which the guarded client states. */
    private static URI answeredFrom(Message message, FetchRequest request) {
        String address = message.getHeader(GuardedClient.ANSWERED_FROM, String.class);
        return address == null ? request.uri() : URI.create(address);
    }

    private static Map<String, String> headers(Message message) {
        Map<String, String> headers = new HashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (value != null && !name.startsWith("Camel")) {
                headers.put(name.toLowerCase(Locale.ROOT), value.toString());
            }
        });
        return headers;
    }
}
