package org.linkbank.split;

/** A path that is not well formed, or uses what is not supported; the message reads "expected X at character N, found Y". */
public final class PathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    public PathSyntaxException(String expected, String found) {
        super("expected " + expected + ", found " + found);
        this.expected = expected;
        this.found = found;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
