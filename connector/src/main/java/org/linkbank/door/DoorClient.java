package org.linkbank.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Has the {@code serve} that holds the store run a command. When it cannot be reached, or stops before the command ends, the
 * exit code is 1 and one line of standard error says so.
 */
public final class DoorClient implements OperatorCommands {

    /** Where the door is on the server. */
    public static final String PATH = "/operator/command";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServeFile serve;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .proxy(ProxySelector.of(null))
            .build();

    public DoorClient(ServeFile serve) {
        this.serve = serve;
    }

    @Override
    public int run(List<String> argv, PrintStream out, PrintStream err) {
        try {
            HttpResponse<InputStream> response = http.send(request(argv), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    String said = new String(body.readNBytes(2000), StandardCharsets.UTF_8).strip();
                    err.println(serve + ": expected it to run the command, found status " + response.statusCode() + ": "
                            + said);
                    return 1;
                }
                return CommandStream.copy(body, out, err);
            }
        } catch (IOException e) {
            err.println(serve + ": expected it to run the command to its end, found the connection broken ("
                    + e.getMessage() + "). See its log, and `linkbank runs`.");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private HttpRequest request(List<String> argv) {
        return HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + serve.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(argv)))
                .build();
    }

    private URI address() {
        try {
            return new URI("http", null, serve.address(), serve.port(), PATH, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("serve file: expected an address, found " + serve, e);
        }
    }

    private static String json(List<String> argv) {
        try {
            return JSON.writeValueAsString(argv);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
