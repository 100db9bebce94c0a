package org.linkbank.mapping;

import java.nio.file.Path;

/**
 * A compiled logical source.
 *
 * @param kind stem of its file's name, which names the kind of record it holds
 * @param file where the mapping says its data are
 */
record LogicalSource(String kind, Path file, Formulation formulation, Iteration iteration) {

    /** Whether two triples maps iterate over the same items (RML-Core, "Referencing object map"). */
    boolean sameItems(LogicalSource other) {
        return file.equals(other.file)
                && iteration.length() == other.iteration.length()
                && iteration.after(other.iteration).isPresent();
    }
}
