package org.linkbank.camel;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.ExpressionAdapter;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.fetch.GuardedClient;

/** Lets the harvest read what came back, and gives it on in portions of some hundred records. */
final class ReadResponse extends ExpressionAdapter {

    private final Clock clock;

    ReadResponse(Clock clock) {
        this.clock = clock;
    }

    /** An iterator of portions, {@code List<Harvested>} each. */
    @Override
    public Object evaluate(Exchange exchange) {
        OpenRun open = OpenRun.of(exchange);
        // camel-http leaves the request's headers on the answer; no step after this one may see the credentials.
        exchange.getMessage().removeHeader(PrepareRequest.AUTHORISATION);
        return new Portions(open.harvest.read(result(exchange.getMessage(), open.request())));
    }

    private FetchResult result(Message message, FetchRequest request) {
        if (message.getBody() instanceof FetchResult result) {
            return result;
        }
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
