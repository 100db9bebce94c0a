package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes over the wire: tokens, the interface's answers, the faults that were set, 405 for what a client must not do. */
final class HubWire implements ResponseDefinitionTransformerV2 {

    static final String NAME = "liferay";
    static final String CLIENT_ID = "id-linkbank-demo";
    static final String CLIENT_SECRET = "secret-of-the-demo";

    private static final String TOKEN = "/o/oauth2/token";
    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>";

    private final Supplier<World> world;
    private final Faults faults;
    private final Tokens tokens;
    private final HubApi api;
    private final AtomicLong requests = new AtomicLong();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    volatile int expiresIn = 600;
    volatile boolean refusesExpired;

    HubWire(Supplier<World> world, Faults faults, Tokens tokens) {
        this.world = world;
        this.faults = faults;
        this.tokens = tokens;
        this.api = new HubApi(faults);
    }

    long requests() {
        return requests.get();
    }

    /** Every request so far that could have changed something, or showed the credentials to the wrong address. */
    List<String> violations() {
        return List.copyOf(violations);
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
        String method = request.getMethod().getName();
        Query query = Query.of(request.getUrl());
        if (method.equals("POST") && query.path().equals(TOKEN)) {
            return json(token(request)).build();
        }
        return method.equals("GET") ? get(request, query) : refused(method, request.getUrl());
    }

    private Reply token(Request request) {
        Query form = Query.of("?" + request.getBodyAsString());
        boolean known = form.text("client_id").equals(CLIENT_ID)
                && form.text("client_secret").equals(CLIENT_SECRET);
        if (!form.text("grant_type").equals("client_credentials") || !known) {
            String error = known ? "unsupported_grant_type" : "invalid_client";
            return new Reply(
                    known ? 400 : 401, JsonNodeFactory.instance.objectNode().put("error", error));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("access_token", tokens.issue());
        return Reply.ok(
                json.put("token_type", "Bearer").put("expires_in", expiresIn).put("scope", "everything.read"));
    }

    private ResponseDefinition get(Request request, Query query) {
        if (request.getUrl().contains(CLIENT_SECRET)) {
            violations.add("GET with the secret in its address");
        }
        Tokens.Worth worth = tokens.use(request.getHeader("Authorization"));
        if (worth == Tokens.Worth.EXPIRED && refusesExpired) {
            return json(Reply.error(401, "UNAUTHORIZED", "The token expired")).build();
        }
        Reply reply = api.get(query, world.get(), worth);
        String word = query.path().substring(query.path().lastIndexOf('/') + 1);
        boolean list = reply.json().path("items").isArray();
        return list
                ? spoilt(reply, faults.take(word, query.number("page", 1)), query)
                : json(reply).build();
    }

    private ResponseDefinition spoilt(Reply reply, @Nullable HubFault fault, Query query) {
        if (fault == null) {
            return json(reply).build();
        }
        String text = reply.json().toString();
        return switch (fault) {
            case SERVER_ERROR ->
                json(Reply.error(500, "INTERNAL_SERVER_ERROR", "Unexpected")).build();
            case UNAVAILABLE -> html(503).withHeader("Retry-After", "1").build();
            case TOO_MANY_REQUESTS -> html(429).withHeader("Retry-After", "1").build();
            case HTML_PAGE -> html(200).build();
            case CUT_SHORT ->
                open(200, "application/json")
                        .withBody(text.substring(0, text.length() * 2 / 3))
                        .build();
            case NO_BODY -> open(200, "application/json").build();
            case WRONG_TYPE -> open(200, "text/plain").withBody(text).build();
            case EMPTY_LIST -> json(emptied(reply, true)).build();
            case ITEMS_MISSING -> json(emptied(reply, false)).build();
            case FIRST_PAGE_AGAIN -> json(firstPage(query)).build();
            case FUTURE -> json(changed(reply, true)).build();
            case TWICE -> json(changed(reply, false)).build();
            case RESET ->
                new ResponseDefinitionBuilder()
                        .withFault(Fault.CONNECTION_RESET_BY_PEER)
                        .build();
        };
    }

    private static Reply emptied(Reply reply, boolean uncounted) {
        ObjectNode json = reply.json().deepCopy();
        json.putArray("items");
        return Reply.ok(uncounted ? json.put("totalCount", 0) : json);
    }

    private Reply firstPage(Query query) {
        String path = query.path().substring(query.path().indexOf("v1.0/") + "v1.0/".length());
        int size = query.number("pageSize", 20);
        return new Search(Query.of(query.path() + "?flatten=true&sort=dateModified:asc&pageSize=" + size), faults)
                .reply(world.get().of(path));
    }

    private static Reply changed(Reply reply, boolean future) {
        ObjectNode json = reply.json().deepCopy();
        ArrayNode items = (ArrayNode) json.get("items");
        if (future) {
            items.forEach(item -> ((ObjectNode) item).put("dateModified", "2099-01-01T00:00:00Z"));
        } else {
            items.addAll(items.deepCopy());
        }
        return Reply.ok(json);
    }

    private ResponseDefinition refused(String method, String target) {
        violations.add(method + " " + target);
        return json(Reply.error(405, "METHOD_NOT_ALLOWED", "Method not allowed"))
                .build();
    }

    private static ResponseDefinitionBuilder json(Reply reply) {
        return open(reply.status(), "application/json").withBody(reply.json().toString());
    }

    private static ResponseDefinitionBuilder html(int status) {
        return open(status, "text/html;charset=UTF-8").withBody(HTML);
    }

    private static ResponseDefinitionBuilder open(int status, String type) {
        return new ResponseDefinitionBuilder().withStatus(status).withHeader("Content-Type", type);
    }
}
