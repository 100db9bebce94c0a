package org.linkbank.web;

import java.time.Instant;
import java.util.List;

/**
 * What the home page shows.
 *
 * @param base what every address of the bank begins with
 * @param ready how many more sources are defined, and neither enabled nor ever run
 * @param example the address of some record's resource, to try the forms on
 */
public record HomeView(
        String base,
        long records,
        List<TypeCount> types,
        List<SourceStatus> sources,
        int ready,
        List<ExampleQuery> examples,
        String example,
        Instant now) {

    /** How many resources are of a type, and the query that lists them. */
    public record TypeCount(String label, long resources, String queryHref) {}
}
