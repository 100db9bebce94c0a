package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpMethods;
import org.linkbank.source.FetchRequest;

/** Puts a request where camel-http reads it. Only GET: a harvest never writes. */
final class PrepareRequest implements Processor {

    @Override
    public void process(Exchange exchange) {
        FetchRequest request = Fetch.of(exchange).request();
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        // The enum, because camel-http looks through all type converters for a text's.
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.GET);
        message.setHeader(Exchange.HTTP_URI, request.uri().toString());
        request.headers().forEach(message::setHeader);
    }
}
