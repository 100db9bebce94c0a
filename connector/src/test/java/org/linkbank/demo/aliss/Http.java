package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A plain client of the interface, which knows nothing of Linkbank. */
record Http(URI base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    HttpResponse<String> get(String target) {
        return send(HttpRequest.newBuilder(base.resolve(target)).build());
    }

    HttpResponse<String> send(String method, String target) {
        return send(HttpRequest.newBuilder(base.resolve(target))
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    JsonNode json(String target) {
        return parsed(get(target).body());
    }

    /** Every record of {@code /import}, asking for pages 1 to ceil(count / 20). */
    List<JsonNode> sweep(String version) {
        List<JsonNode> records = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = json("/" + version + "/import?page=" + page);
            pages = (answer.path("count").asInt() + 19) / 20;
            answer.path("data").forEach(records::add);
        }
        return records;
    }

    static JsonNode parsed(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
