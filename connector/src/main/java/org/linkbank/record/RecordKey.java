package org.linkbank.record;

/**
 * Names one record of one source for as long as the source publishes it. The id is the source's own (a GUID, a path, a
 * URL), not empty, at most 1,024 characters, without control characters; a protocol with several kinds of record puts the
 * kind in front, as in {@code service/1f0c…}.
 * An {@link IllegalArgumentException} is thrown when the id is empty, too long or holds a control character.
 */
public record RecordKey(SourceId source, String id) implements Comparable<RecordKey> {

    private static final int LONGEST = 1024;

    public RecordKey {
        if (id.isEmpty() || id.length() > LONGEST || hasControl(id)) {
            throw new IllegalArgumentException("record id of " + source + ": expected 1 to " + LONGEST
                    + " characters without control characters, found " + id.length() + " characters");
        }
    }

    // Each record of each harvest has a key, so not by a stream.
    private static boolean hasControl(String id) {
        boolean found = false;
        for (int i = 0; !found && i < id.length(); i++) {
            found = Character.isISOControl(id.charAt(i));
        }
        return found;
    }

    @Override
    public int compareTo(RecordKey other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return source + " record " + id;
    }
}
