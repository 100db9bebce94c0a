package org.linkbank.source.aliss;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the register's two lists.
 *
 * @param path where it is paged, without the page's number
 * @param single where one record is, without its id
 * @param sorted whether records come sorted by id, so that a page lies between its neighbours' ids
 */
record AlissListing(String kind, String word, String path, String single, boolean sorted) {

    /** Fixed by the interface, whatever is asked for. */
    static final int PAGE = 20;

    static final AlissListing SERVICES =
            new AlissListing("services", "service", "/v5/import?page=", "/v5/services/", true);
    static final AlissListing ORGANISATIONS =
            new AlissListing("organisations", "organisation", "/v5/organisations?page=", "/v5/organisations/", false);

    /** What the ids of its records begin with. */
    String prefix() {
        return word + "/";
    }

    String recordId(UUID id) {
        return prefix() + id;
    }

    @Nullable
    UUID guid(String recordId) {
        return recordId.startsWith(prefix()) ? Guids.parse(recordId.substring(prefix().length())) : null;
    }
}
