package org.linkbank.source.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What one document of a feed says of the others, gathered while it is read. */
final class FeedLinks {

    private @Nullable String next;
    private @Nullable String previousArchive;

    void next(String address) {
        next = next == null ? address : next;
    }

    void previousArchive(String address) {
        previousArchive = previousArchive == null ? address : previousArchive;
    }

    /** Where the feed goes on, and whether that is an archived document, which never changes; null at its end. */
    @Nullable
    Onward onward(URI here) {
        String address = next != null ? next : previousArchive;
        if (address == null || address.isBlank()) {
            return null;
        }
        return new Onward(Links.absolute(here, address), next == null);
    }

    record Onward(String address, boolean archive) {}
}
