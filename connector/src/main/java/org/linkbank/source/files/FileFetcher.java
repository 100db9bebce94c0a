package org.linkbank.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.fetch.Fetcher;

/**
 * Performs requests for files: relative references, looked up where the operator's and the shipped files are. An absolute
 * address is refused, so that no partner file reads what lies elsewhere.
 */
public final class FileFetcher implements Fetcher {

    private final Function<String, Optional<Path>> find;

    /**
     * Looks files up with {@code find}.
     *
     * @param find the file at a path with {@code /} between; empty for one that leads outside
     */
    public FileFetcher(Function<String, Optional<Path>> find) {
        this.find = find;
    }

    /** Opens the file; the harvest that reads the result closes it. */
    public FetchResult open(FetchRequest request) {
        URI uri = request.uri();
        @Nullable String path = uri.getPath();
        if (uri.isAbsolute() || uri.getRawAuthority() != null || path == null || path.startsWith("/")) {
            return failure(request, "expected a path relative to the home, found an absolute one. Not read");
        }
        @Nullable Path file = find.apply(path).orElse(null);
        if (file == null) {
            return failure(request, "expected a file, found none");
        }
        try {
            InputStream body = Files.newInputStream(file);
            Map<String, String> headers = Map.of(
                    "last-modified",
                    HttpDates.of(Files.getLastModifiedTime(file).toInstant()));
            return new FetchResult.Response(request, 200, uri, headers, body, Instant.now());
        } catch (IOException e) {
            return failure(request, "expected a file that can be read, found that it cannot");
        }
    }

    @Override
    public <T> T fetch(FetchRequest request, Function<FetchResult, T> reader) {
        FetchResult result = open(request);
        try {
            return reader.apply(result);
        } finally {
            if (result instanceof FetchResult.Response response) {
                close(response.body());
            }
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file that was read", e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open between requests
    }

    private static FetchResult failure(FetchRequest request, String what) {
        return new FetchResult.Failure(request, request.uri() + ": " + what + ".");
    }
}
