package org.linkbank.record;

/**
 * One thing wrong with a definition or a record, said so that a person can mend it: where it is (file and line, or record and
 * reference), what was expected, what was found. What happens now is said by whoever acts on it.
 */
public record Problem(String where, String expected, String found) {

    /** One line: {@code where: expected X, found Y.} */
    @Override
    public String toString() {
        return where + ": expected " + expected + ", found " + found + ".";
    }
}
