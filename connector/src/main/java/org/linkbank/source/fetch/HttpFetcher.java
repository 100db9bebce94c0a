package org.linkbank.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Authorisation;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.TokenForm;

/** Performs requests on a guarded client of its own; for whoever needs an answer outside a route. Thread-safe. */
public final class HttpFetcher implements Fetcher {

    private final GuardedClient guard;
    private final CloseableHttpClient client;
    private final Timekeeper time;

    /** Takes the guard over and closes it. */
    public HttpFetcher(GuardedClient guard) {
        this.guard = guard;
        this.client = guard.configure(HttpClientBuilder.create()).build();
        this.time = Timekeeper.SYSTEM;
    }

    @Override
    public <T> T fetch(FetchRequest request, Function<FetchResult, T> reader) {
        ClassicHttpRequest asked = asked(request);
        ClassicHttpResponse response;
        try {
            HopRules.check(request.uri(), null);
            response = client.executeOpen(null, asked, null);
        } catch (IOException | CancellationException e) {
            return reader.apply(FailureReason.of(request, e));
        }
        try {
            return read(request, response, reader);
        } finally {
            closeQuietly(response);
        }
    }

    private static ClassicHttpRequest asked(FetchRequest request) {
        TokenForm form = request.form();
        Authorisation authorisation = request.authorisation();
        ClassicHttpRequest asked = form == null ? new HttpGet(request.uri()) : new HttpPost(request.uri());
        request.headers().forEach(asked::setHeader);
        if (authorisation != null) {
            asked.setHeader(HttpHeaders.AUTHORIZATION, authorisation.value());
        }
        if (form != null) {
            asked.setEntity(new StringEntity(form.encoded(), ContentType.APPLICATION_FORM_URLENCODED));
        }
        return asked;
    }

    private <T> T read(FetchRequest request, ClassicHttpResponse response, Function<FetchResult, T> reader) {
        try (InputStream body = body(response)) {
            Map<String, String> headers = headers(response);
            String from = headers.getOrDefault(
                    GuardedClient.ANSWERED_FROM.toLowerCase(Locale.ROOT),
                    request.uri().toString());
            return reader.apply(
                    new FetchResult.Response(request, response.getCode(), URI.create(from), headers, body, time.now()));
        } catch (IOException e) {
            throw new IllegalStateException("closing an answer that was read", e);
        }
    }

    private static InputStream body(ClassicHttpResponse response) throws IOException {
        @Nullable HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return headers;
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            return; // the answer was read; a connection that cannot be closed is gone
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("closing a client", e);
        } finally {
            guard.close();
        }
    }
}
