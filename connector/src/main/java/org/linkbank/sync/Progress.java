package org.linkbank.sync;

import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;

/** Told how runs go, by the thread that runs them: must be quick, and must not throw. */
public interface Progress {

    Progress NONE = new Progress() {};

    default void began(RunEntry run) {}

    /** A response is about to be fetched; {@code place} says which, as in "page 3 of 60". */
    default void fetching(RunEntry run, String place) {}

    /** So far: counts of what was looked at; stored changes are final only at the end. */
    default void counted(RunEntry run, Counts soFar) {}

    /** A record was rejected or something else is worth an operator's eye; one line. */
    default void warned(RunEntry run, String line) {}

    default void ended(RunEntry run) {}
}
