package org.linkbank.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linkbank.home.Home;
import org.linkbank.record.SourceId;

/** What runs leave beside the stores, in one of the two places that there are for it. */
enum Leavings {
    PUBLIC,
    PRIVATE;

    /** Deletes all that is a source's own in this place. */
    void delete(Home home, SourceId source) {
        for (Path file : of(home, source)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        file + ": expected to delete it, since " + source
                                + " is not kept there any more, found that it cannot be. Nothing was opened.",
                        e);
            }
        }
    }

    private List<Path> of(Home home, SourceId source) {
        Path reports = this == PUBLIC ? home.reports() : home.privateReports();
        Path pages = this == PUBLIC ? home.pages() : home.privatePages();
        return List.of(
                reports.resolve(source + ".json"),
                pages.resolve(source + ".pages"),
                pages.resolve(source + ".pages.new"));
    }
}
