package org.linkbank.store;

/**
 * What a run or a batch changed, counted by the store as it changed it (created, updated, withdrawn, held) and by the run as
 * it looked (unchanged, rejected). All are numbers of records.
 */
public record Counts(long created, long updated, long withdrawn, long held, long unchanged, long rejected) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                created + other.created,
                updated + other.updated,
                withdrawn + other.withdrawn,
                held + other.held,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }

    /** How many records the run looked at and knows to be there. */
    public long seen() {
        return created + updated + unchanged + rejected;
    }

    public boolean changedAnything() {
        return created + updated + withdrawn > 0;
    }
}
