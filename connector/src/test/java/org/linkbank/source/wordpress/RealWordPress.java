package org.linkbank.source.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** A WordPress that connector/src/test/outside/wordpress.sh started, as its editor sees it: written to by its REST interface. */
record RealWordPress(URI url, String authorization) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Empty when none runs. The variable LINKBANK_WORDPRESS names a file like the one that the script leaves. */
    static Optional<RealWordPress> find() {
        Path access = Path.of(
                System.getenv().getOrDefault("LINKBANK_WORDPRESS", "target/outside/wordpress/access.properties"));
        if (!Files.exists(access)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(access)) {
            properties.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        String user = properties.getProperty("user") + ":" + properties.getProperty("password");
        return Optional.of(new RealWordPress(
                URI.create(properties.getProperty("url")),
                "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
    }

    /** Creates a record and gives its id. */
    long create(String collection, String json) {
        return write("POST", "wp/v2/" + collection, json).path("id").asLong();
    }

    void edit(String collection, long id, String json) {
        write("POST", "wp/v2/" + collection + "/" + id, json);
    }

    void trash(String collection, long id) {
        write("DELETE", "wp/v2/" + collection + "/" + id, "{}");
    }

    void delete(String collection, long id) {
        write("DELETE", "wp/v2/" + collection + "/" + id + "?force=true", "{}");
    }

    /** What the site's own plug-in does: {@code linkbank_closed}, {@code linkbank_poison}, {@code linkbank_publish}. */
    void option(String json) {
        write("POST", "wp/v2/settings", json);
    }

    JsonNode read(String path) {
        return write("GET", path, "");
    }

    private JsonNode write(String method, String path, String json) {
        HttpResponse<String> response = send(method, url + "/wp-json/" + path, json);
        assertThat(response.statusCode())
                .as(method + " " + path + ": " + response.body())
                .isBetween(200, 299);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("the site did not answer with JSON", e);
        }
    }

    private HttpResponse<String> send(String method, String address, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the site did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
