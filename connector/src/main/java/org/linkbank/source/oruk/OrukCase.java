package org.linkbank.source.oruk;

import java.util.List;

/** Known ids that come back in other capitals: the same records, in all likelihood, under other names. */
final class OrukCase {

    private OrukCase() {}

    static void tell(OrukContext context, OrukListing listing, OrukTally tally) {
        List<String> changed = context.known().between(listing.prefix(), null, null, Integer.MAX_VALUE - 1).stream()
                .filter(recordId -> tally.sawInOtherCase(listing.own(recordId)))
                .toList();
        if (!changed.isEmpty()) {
            context.notes()
                    .fault(listing.kind() + ": expected ids as they were, found " + changed.size()
                            + " in other capitals, such as that of " + changed.get(0));
        }
    }
}
