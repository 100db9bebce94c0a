package org.linkbank.source.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where an endpoint's pages got to, in the order in which SPARQL compares texts: by code points. */
final class SubjectTally {

    private final long most;
    private String last = "";
    private String before = "";
    private long subjects;

    SubjectTally(long most) {
        this.most = most;
    }

    void beginPage() {
        before = last;
    }

    /** The last subject of all pages so far; empty before the first. */
    String last() {
        return last;
    }

    /** Whether the page had a subject that is after all before it. */
    boolean movedOn() {
        return !last.equals(before);
    }

    /** Takes note of a subject; false when it is one that the page was not asked for. */
    boolean isNew(String subject) {
        boolean after = compare(subject, before) > 0;
        if (after && compare(subject, last) > 0) {
            last = subject;
        }
        return after;
    }

    /** False when there are more than a harvest may have. */
    boolean withinLimit() {
        return ++subjects <= most;
    }

    // The order of UTF-8's bytes is the order of code points; that of Java's chars is not.
    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
