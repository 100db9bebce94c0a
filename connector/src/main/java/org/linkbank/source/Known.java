package org.linkbank.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a source's records from earlier runs, for protocols that need it to ask well. */
public interface Known {

    /** No record is known: a first harvest. */
    Known NOTHING = new Known() {
        @Override
        public List<String> between(String prefix, @Nullable String after, @Nullable String before, int limit) {
            return List.of();
        }

        @Override
        public List<String> unseen(String prefix, int limit) {
            return List.of();
        }

        @Override
        public boolean has(String id, String contentHash) {
            return false;
        }
    };

    /**
     * Live record ids that begin with {@code prefix} and lie strictly between two ids (null: no bound) in code-unit order,
     * sorted, at most {@code limit}.
     */
    List<String> between(String prefix, @Nullable String after, @Nullable String before, int limit);

    /**
     * Live record ids that begin with {@code prefix} and that this harvest has not given yet, sorted, or an empty list when
     * there are more than {@code limit} or more than the source may lose without approval: then they are not worth asking
     * for one by one, because an operator decides.
     */
    List<String> unseen(String prefix, int limit);

    /**
     * Whether this very version of the record is live in the store, mapped as the source is mapped now, neither stale nor
     * with a withdrawal that waits: then reading it again changes nothing, and {@link Harvested.Same} may stand for it.
     * Answered from memory, the same throughout a harvest; false may mean anything.
     *
     * @param contentHash as {@link org.linkbank.record.SourceRecord} has it
     */
    boolean has(String id, String contentHash);
}
