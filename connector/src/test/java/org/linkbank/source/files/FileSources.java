package org.linkbank.source.files;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

/** Sources as a partner file would define them. */
final class FileSources {

    private FileSources() {}

    static Source of(String url, Limits limits, Map<String, String> parameters) {
        return new Source(
                new SourceId("bank"),
                "A bank",
                Path.of("bank.camel.yaml"),
                "pull-file",
                URI.create(url),
                "0 0 3 * * ?",
                ZoneOffset.UTC,
                "bank",
                null,
                List.of(),
                Set.of("127.0.0.1"),
                1000,
                0.2,
                true,
                limits,
                parameters);
    }
}
