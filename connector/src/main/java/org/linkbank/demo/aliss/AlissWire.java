package org.linkbank.demo.aliss;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes over the wire: the interface's answers, the faults that were set, and 405 for what a client must not do. */
final class AlissWire implements ResponseDefinitionTransformerV2 {

    static final String NAME = "aliss";

    private static final String HTML = "<!DOCTYPE html><html><head><title>Service unavailable</title></head>"
            + "<body><h1>The service is unavailable.</h1></body></html>";

    private final Supplier<World> world;
    private final Faults faults;
    private final IntConsumer toDay;
    private final AlissApi api;
    private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();

    AlissWire(Supplier<World> world, Faults faults, IntConsumer toDay) {
        this.world = world;
        this.faults = faults;
        this.toDay = toDay;
        this.api = new AlissApi(faults);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
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
        String method = request.getMethod().getName();
        return method.equals("GET") ? get(Query.of(request.getUrl())) : refused(method, request.getUrl());
    }

    private ResponseDefinition get(Query query) {
        Reply reply = api.get(query, world.get());
        if (!query.path().equals("import") || reply.status() != 200) {
            return json(reply).build();
        }
        int page = query.number("page", 1);
        AlissFault fault = faults.takeFault(page);
        Integer day = faults.takeDay(page);
        if (day != null) {
            toDay.accept(day);
        }
        return spoilt(reply, fault);
    }

    private static ResponseDefinition spoilt(Reply reply, @Nullable AlissFault fault) {
        if (fault == null) {
            return json(reply).build();
        }
        return switch (fault) {
            case SERVER_ERROR -> json(Reply.ERROR).build();
            case UNAVAILABLE -> html(503).withHeader("Retry-After", "1").build();
            case TOO_MANY_REQUESTS -> html(429).withHeader("Retry-After", "1").build();
            case HTML_PAGE -> html(200).build();
            case CUT_SHORT ->
                json(Reply.ok(Arrays.copyOf(reply.body(), reply.body().length * 2 / 3)))
                        .build();
            case EMPTY -> json(Reply.ok(new byte[0])).build();
            case RESET ->
                new ResponseDefinitionBuilder()
                        .withFault(Fault.CONNECTION_RESET_BY_PEER)
                        .build();
            case SLOW -> json(reply).withChunkedDribbleDelay(20, 2000).build();
        };
    }

    private ResponseDefinition refused(String method, String target) {
        if (!method.equals("HEAD") && !method.equals("OPTIONS")) {
            violations.add(new Violation(method, target));
        }
        Reply reply = Reply.of(
                405, "{\"Message\":\"The requested resource does not support http method '" + method + "'.\"}");
        return json(reply).withHeader("Allow", "GET").build();
    }

    private static ResponseDefinitionBuilder json(Reply reply) {
        return open(reply.status(), "application/json; charset=utf-8").withBody(reply.body());
    }

    private static ResponseDefinitionBuilder html(int status) {
        return open(status, "text/html; charset=utf-8").withBody(HTML);
    }

    private static ResponseDefinitionBuilder open(int status, String type) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", type)
                .withHeader("Cache-Control", "no-cache")
                .withHeader("Access-Control-Allow-Origin", "*");
    }
}
