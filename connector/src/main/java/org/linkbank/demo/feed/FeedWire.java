package org.linkbank.demo.feed;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes over the wire: documents of the feed, "not modified", and the faults that were set. */
final class FeedWire implements ResponseDefinitionTransformerV2 {

    static final String NAME = "feed";
    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Unavailable</title></head><body>Later.</body></html>";

    private final FeedStyle style;
    private final int pageSize;
    private final Supplier<FeedWorld> world;
    private final Map<Integer, FeedFault> faults = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong notModified = new AtomicLong();

    FeedWire(FeedStyle style, int pageSize, Supplier<FeedWorld> world) {
        this.style = style;
        this.pageSize = pageSize;
        this.world = world;
    }

    Map<Integer, FeedFault> faults() {
        return faults;
    }

    long requests() {
        return requests.get();
    }

    long notModified() {
        return notModified.get();
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
        if (!request.getUrl().split("\\?", 2)[0].equals(style.path())) {
            return html(404).build();
        }
        int page = page(request);
        FeedFault fault = faults.get(page);
        return fault == null ? answer(request, page) : spoilt(request, page, fault);
    }

    private static int page(Request request) {
        String text = request.queryParameter("page").isPresent()
                ? request.queryParameter("page").firstValue()
                : "1";
        return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
    }

    private ResponseDefinition answer(Request request, int page) {
        String text = document(request, page, next(request, page));
        String etag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
        if (etag.equals(request.getHeader("If-None-Match"))) {
            notModified.incrementAndGet();
            return new ResponseDefinitionBuilder()
                    .withStatus(304)
                    .withHeader("ETag", etag)
                    .build();
        }
        return feed(text).withHeader("ETag", etag).build();
    }

    private @Nullable String next(Request request, int page) {
        boolean more = page * pageSize < world.get().entries().size();
        return more ? site(request) + style.path() + "?page=" + (page + 1) : null;
    }

    private static String site(Request request) {
        return request.getScheme() + "://" + request.getHost() + ":" + request.getPort();
    }

    private String document(Request request, int page, @Nullable String next) {
        FeedWorld today = world.get();
        int from = Math.min((page - 1) * pageSize, today.entries().size());
        List<FeedEntry> entries = today.entries()
                .subList(from, Math.min(from + pageSize, today.entries().size()));
        List<FeedEntry> deleted = page == 1 ? today.deleted() : List.of();
        return new FeedDocument(style, site(request), entries, deleted, next).text();
    }

    private ResponseDefinition spoilt(Request request, int page, FeedFault fault) {
        String text = document(request, page, next(request, page));
        String first = site(request) + style.path();
        return switch (fault) {
            case SERVER_ERROR -> html(500).build();
            case HTML_PAGE -> html(200).build();
            case CUT_SHORT -> feed(text.substring(0, text.length() * 2 / 3)).build();
            case EMPTY -> feed("").build();
            case NO_ITEMS ->
                feed(new FeedDocument(style, first, List.of(), List.of(), null).text())
                        .build();
            case NEXT_ELSEWHERE ->
                feed(document(request, page, "http://elsewhere.example.org/feed"))
                        .build();
            case NEXT_BACK -> feed(document(request, page, first)).build();
            case REPEATED -> feed(document(request, 1, next(request, page))).build();
            case WRONG_BYTES -> wrongBytes(text);
            case DOCTYPE ->
                feed(text.replaceFirst("\\?>", "?><!DOCTYPE rss [<!ENTITY x \"y\">]>"))
                        .build();
            case RESET -> broken(Fault.CONNECTION_RESET_BY_PEER);
            case CLOSED -> broken(Fault.EMPTY_RESPONSE);
            case MALFORMED_CHUNK -> broken(Fault.MALFORMED_RESPONSE_CHUNK);
            case GARBAGE -> broken(Fault.RANDOM_DATA_THEN_CLOSE);
        };
    }

    private ResponseDefinition wrongBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] wrong = Arrays.copyOf(bytes, bytes.length);
        wrong[bytes.length / 2] = (byte) 0xFF;
        return open(200, style.mediaType()).withBody(wrong).build();
    }

    private static ResponseDefinition broken(Fault fault) {
        return new ResponseDefinitionBuilder().withFault(fault).build();
    }

    private ResponseDefinitionBuilder feed(String text) {
        return open(200, style.mediaType()).withBody(text);
    }

    private static ResponseDefinitionBuilder html(int status) {
        return open(status, "text/html; charset=utf-8").withBody(HTML);
    }

    private static ResponseDefinitionBuilder open(int status, String type) {
        return new ResponseDefinitionBuilder().withStatus(status).withHeader("Content-Type", type);
    }
}
