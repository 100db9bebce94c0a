package org.linkbank.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordKey;

/** What a store would know: some ids, and those that the harvest gave since. */
public final class KnownIds implements Known {

    private final TreeSet<String> ids;
    private final Set<String> seen = new HashSet<>();
    private final int mayGo;
    private final Set<String> versions;

    /**
     * Knows these ids.
     *
     * @param mayGo how many may go without approval
     */
    public KnownIds(Collection<String> ids, int mayGo) {
        this(ids, mayGo, Set.of());
    }

    /**
     * Knows these ids, and of some records the versions.
     *
     * @param versions as {@link #version} writes them
     */
    public KnownIds(Collection<String> ids, int mayGo, Set<String> versions) {
        this.ids = new TreeSet<>(ids);
        this.mayGo = mayGo;
        this.versions = versions;
    }

    public static String version(String id, String contentHash) {
        return id + " " + contentHash;
    }

    @Override
    public boolean has(String id, String contentHash) {
        return versions.contains(version(id, contentHash));
    }

    /** Takes note of what a harvest gives. */
    public void note(Harvested item) {
        @Nullable RecordKey key = null;
        if (item instanceof Harvested.Same same) {
            key = same.key();
        } else if (item instanceof Harvested.Found found) {
            key = found.record().key();
        } else if (item instanceof Harvested.Unreadable unreadable) {
            key = unreadable.key();
        }
        if (key != null) {
            seen.add(key.id());
        }
    }

    @Override
    public List<String> between(String prefix, @Nullable String after, @Nullable String before, int limit) {
        return ids.stream()
                .filter(id -> id.startsWith(prefix))
                .filter(id -> after == null || id.compareTo(after) > 0)
                .filter(id -> before == null || id.compareTo(before) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> unseen(String prefix, int limit) {
        List<String> unseen = ids.stream()
                .filter(id -> id.startsWith(prefix) && !seen.contains(id))
                .toList();
        return unseen.size() > Math.min(limit, mayGo) ? List.of() : unseen;
    }
}
