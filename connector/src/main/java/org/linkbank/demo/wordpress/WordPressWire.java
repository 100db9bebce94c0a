package org.linkbank.demo.wordpress;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What goes over the wire: the interface's answers and the feed, and the faults that were set. */
final class WordPressWire implements ResponseDefinitionTransformerV2 {

    static final String NAME = "wordpress";

    private final Supplier<Site> site;
    private final Map<String, WordPressFault> faults = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private volatile int closedWith;
    private volatile boolean rewriting = true;

    WordPressWire(Supplier<Site> site) {
        this.site = site;
    }

    /** By type and page, as in {@code post 2}. */
    Map<String, WordPressFault> faults() {
        return faults;
    }

    /** 0 opens it again. */
    void close(int status) {
        closedWith = status;
    }

    /** Whether addresses below /wp-json/ reach WordPress; those with ?rest_route= always do. */
    void rewriting(boolean works) {
        rewriting = works;
    }

    long requests() {
        return requests.get();
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
        String home = request.getScheme() + "://" + request.getHost() + ":" + request.getPort();
        Query query = Query.of(request.getUrl());
        if (!query.rest()) {
            boolean feed = query.path().equals("/feed/");
            return written(
                    feed
                            ? new Reply(
                                    200, "application/rss+xml; charset=UTF-8", SiteFeed.of(site.get(), home), Map.of())
                            : Reply.html(404, "Page not found."));
        }
        if (!rewriting && request.getUrl().startsWith("/wp-json/")) {
            return written(Reply.html(404, "Not found."));
        }
        if (closedWith != 0) {
            return written(closed());
        }
        Reply reply = RestInterface.answer(query, site.get(), home);
        String[] path = query.path().split("/", -1);
        boolean list = path.length == 3 && query.text("include").isEmpty();
        String type = path.length == 3 ? RestInterface.TYPES.getOrDefault(path[2], "") : "";
        WordPressFault fault = list ? faults.get(type + " " + query.number("page", 1)) : null;
        return fault == null ? written(reply) : spoilt(query, reply, fault, home);
    }

    private Reply closed() {
        return switch (closedWith) {
            case 200 -> Reply.html(200, "Checking your browser.");
            case 404 -> Reply.html(404, "Page not found.");
            default -> Reply.error(closedWith, "rest_login_required", "REST API restricted to authenticated users.");
        };
    }

    private ResponseDefinition spoilt(Query query, Reply reply, WordPressFault fault, String home) {
        String body = reply.body();
        return switch (fault) {
            case CRITICAL_ERROR -> written(Reply.html(500, "There has been a critical error on this website."));
            case HTML_PAGE -> written(Reply.html(200, "Checking your browser."));
            case CUT_SHORT -> written(with(reply, body.substring(0, body.length() * 2 / 3)));
            case EMPTY -> written(with(reply, ""));
            case NO_RECORDS -> written(with(reply, "[]"));
            case ERROR_OBJECT -> written(with(reply, "{\"code\":\"internal_error\",\"message\":\"?\"}"));
            case PHP_WARNING -> written(with(reply, "<br />\n<b>Warning</b>: Undefined variable<br />\n" + body));
            case REPEATED -> written(with(reply, firstPage(query, home)));
            case RESET -> broken(Fault.CONNECTION_RESET_BY_PEER);
            case CLOSED -> broken(Fault.EMPTY_RESPONSE);
            case MALFORMED_CHUNK -> broken(Fault.MALFORMED_RESPONSE_CHUNK);
            case GARBAGE -> broken(Fault.RANDOM_DATA_THEN_CLOSE);
        };
    }

    private String firstPage(Query query, String home) {
        Map<String, String> parameters = new HashMap<>(query.parameters());
        parameters.put("page", "1");
        return RestInterface.answer(new Query(true, query.path(), parameters), site.get(), home)
                .body();
    }

    private static Reply with(Reply reply, String body) {
        return new Reply(reply.status(), reply.type(), body, reply.headers());
    }

    private static ResponseDefinition broken(Fault fault) {
        return new ResponseDefinitionBuilder().withFault(fault).build();
    }

    private static ResponseDefinition written(Reply reply) {
        ResponseDefinitionBuilder response = new ResponseDefinitionBuilder()
                .withStatus(reply.status())
                .withHeader("Content-Type", reply.type())
                .withBody(reply.body());
        reply.headers().forEach(response::withHeader);
        return response.build();
    }
}
