package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpMethods;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Authorisation;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.TokenForm;

/** Puts a request where camel-http reads it: a GET, or the POST that asks for a token; a harvest writes nothing else. */
final class PrepareRequest implements Processor {

    static final String AUTHORISATION = "Authorization";

    @Override
    public void process(Exchange exchange) {
        FetchRequest request = Fetch.of(exchange).request();
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        // The enum, because camel-http looks through all type converters for a text's.
        message.setHeader(Exchange.HTTP_METHOD, request.form() == null ? HttpMethods.GET : HttpMethods.POST);
        message.setHeader(Exchange.HTTP_URI, request.uri().toString());
        request.headers().forEach(message::setHeader);
        authorise(message, request.authorisation());
        fill(message, request.form());
    }

    private static void authorise(Message message, @Nullable Authorisation authorisation) {
        if (authorisation != null) {
            message.setHeader(AUTHORISATION, authorisation.value());
        }
    }

    private static void fill(Message message, @Nullable TokenForm form) {
        message.setBody(form == null ? null : form.encoded());
        if (form != null) {
            message.setHeader(Exchange.CONTENT_TYPE, TokenForm.MEDIA_TYPE);
        }
    }
}
