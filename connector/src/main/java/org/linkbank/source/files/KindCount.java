package org.linkbank.source.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linkbank.source.Known;

/** Counts what a harvest found, and knows which kinds of record there were before. */
final class KindCount {

    private final Set<String> seen = new HashSet<>();
    private final long most;
    private long records;

    KindCount(long most) {
        this.most = most;
    }

    /** A record of the kind was given or rejected; false when that is one more than a harvest may have. */
    boolean add(String kind) {
        seen.add(kind);
        records++;
        return records <= most;
    }

    /** The kinds that had records and have none now. */
    List<String> vanished(Known known) {
        List<String> kinds = new ArrayList<>();
        List<String> first = known.between("", null, null, 1);
        while (!first.isEmpty()) {
            // Found by skipping from one kind to the next.
            String kind = first.get(0).split("/", 2)[0];
            if (!seen.contains(kind)) {
                kinds.add(kind);
            }
            first = known.between("", kind + (char) ('/' + 1), null, 1);
        }
        return kinds;
    }
}
