package org.linkbank.demo.site;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What goes over the wire. */
final class SiteWire implements ResponseDefinitionTransformerV2 {

    static final String NAME = "site";

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Sorry</title></head><body><h1>Something went wrong.</h1></body></html>";

    private final Function<Asked, Reply> answers;
    private final AtomicLong requests = new AtomicLong();
    private final Map<Integer, SiteFault> faults = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    SiteWire(Function<Asked, Reply> answers) {
        this.answers = answers;
    }

    long requests() {
        return requests.get();
    }

    synchronized void fault(int nth, SiteFault fault) {
        asked.clear();
        faults.put(nth, fault);
    }

    synchronized void heal() {
        asked.clear();
        faults.clear();
    }

    private synchronized @Nullable SiteFault faultOf(String url) {
        if (!asked.contains(url)) {
            asked.add(url);
        }
        return faults.get(asked.indexOf(url) + 1);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        requests.incrementAndGet();
        if (!request.getMethod().getName().equals("GET")) {
            return built(Reply.text(405, "text/plain", "GET only"));
        }
        SiteFault fault = faultOf(request.getUrl());
        return fault == null ? built(answers.apply(asked(request))) : spoilt(request, fault);
    }

    private ResponseDefinition spoilt(Request request, SiteFault fault) {
        return switch (fault) {
            case SERVER_ERROR -> built(Reply.text(500, "text/html", PAGE));
            case NOT_FOUND -> built(Reply.text(404, "text/html", PAGE));
            case ERROR_PAGE -> built(Reply.text(200, "text/html; charset=utf-8", PAGE));
            case CUT -> built(shortened(answers.apply(asked(request)), 2));
            case EMPTY -> built(shortened(answers.apply(asked(request)), 0));
            case NO_ANSWER -> broken(Fault.EMPTY_RESPONSE);
            case MALFORMED -> broken(Fault.MALFORMED_RESPONSE_CHUNK);
            case RANDOM -> broken(Fault.RANDOM_DATA_THEN_CLOSE);
            case RESET -> broken(Fault.CONNECTION_RESET_BY_PEER);
        };
    }

    private static Reply shortened(Reply whole, int part) {
        int length = part == 0 ? 0 : whole.body().length / part;
        return new Reply(whole.status(), whole.type(), Arrays.copyOf(whole.body(), length), whole.headers());
    }

    private static ResponseDefinition broken(Fault fault) {
        return new ResponseDefinitionBuilder().withFault(fault).build();
    }

    private static ResponseDefinition built(Reply reply) {
        ResponseDefinitionBuilder builder =
                new ResponseDefinitionBuilder().withStatus(reply.status()).withHeader("Content-Type", reply.type());
        reply.headers().forEach(builder::withHeader);
        return builder.withBody(reply.body()).build();
    }

    private static Asked asked(Request request) {
        URI uri = URI.create(request.getUrl());
        Map<String, String> parameters = new HashMap<>();
        for (String part : String.valueOf(uri.getRawQuery()).split("&", -1)) {
            String[] pair = part.split("=", 2);
            parameters.putIfAbsent(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new HashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue());
        }
        return new Asked(uri.getPath(), parameters, headers);
    }
}
