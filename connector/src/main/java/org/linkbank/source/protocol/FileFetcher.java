package org.linkbank.source.protocol;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/** Opens the files that a {@link FileProtocol} asks for. */
public final class FileFetcher {

    private final FolderFiles files;
    private final Clock clock;

    public FileFetcher(FolderFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** The open file, which the caller closes, or why it cannot be read. */
    public FetchResult open(FetchRequest request) {
        Optional<Path> found = files.find(request.uri().getPath());
        if (found.isEmpty()) {
            return new FetchResult.Failure(request, "expected a file, found none of that name.");
        }
        try {
            return new FetchResult.Response(
                    request,
                    200,
                    request.uri(),
                    Map.of(),
                    new BufferedInputStream(Files.newInputStream(found.get())),
                    clock.instant());
        } catch (IOException e) {
            return new FetchResult.Failure(
                    request, "expected a file that can be read, found " + e.getClass().getSimpleName() + ".");
        }
    }
}
