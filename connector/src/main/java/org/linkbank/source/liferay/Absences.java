package org.linkbank.source.liferay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.linkbank.record.RecordKey;
import org.linkbank.source.Harvested;

/**
 * The known records that were not listed and are not there, and whether so many mean that they were deleted. Whatever a person
 * may no longer see looks deleted too; that mostly happens to all of a kind, or to a whole folder.
 */
final class Absences {

    /** As many may always go. */
    private static final int FEW = 10;

    private final Context context;
    private final Map<Kind, List<RecordKey>> gone = new EnumMap<>(Kind.class);

    Absences(Context context) {
        this.context = context;
    }

    /**
     * Notes a fault at once where nothing of a kind was listed and more than one of it is known.
     *
     * @param unseen how many known ones were not listed; 0 also when there are more than are worth asking for
     */
    void expect(Kind kind, int unseen) {
        if (context.source().shrinkLimit() >= 1) {
            return;
        }
        long known = context.known()
                .between(kind.prefix(), null, null, Integer.MAX_VALUE - 1)
                .size();
        if (known > 1 && context.tallies().of(kind).count() == 0) {
            suspect(kind, "none of " + known + " known records is listed any more");
        } else if (unseen > Math.max(FEW, context.source().shrinkLimit() * known)) {
            suspect(kind, unseen + " of " + known + " known records are no longer listed");
        }
    }

    private void suspect(Kind kind, String what) {
        context.notes()
                .fault(kind.kind() + ": " + what
                        + ", which is what a lost permission looks like. If they were deleted, set"
                        + " shrinkLimit to 1 for one run");
    }

    void gone(Kind kind, RecordKey key) {
        gone.computeIfAbsent(kind, any -> new ArrayList<>()).add(key);
    }

    /** The records that are gone; none when anything is suspect. */
    Iterator<Harvested> concluded() {
        if (!context.notes().faultless()) {
            return Collections.emptyIterator();
        }
        List<Harvested> all = new ArrayList<>();
        gone.values()
                .forEach(keys -> keys.forEach(key -> all.add(new Harvested.Gone(
                        key, "The group no longer lists it, and asked for it the hub says that there is none."))));
        return all.iterator();
    }
}
