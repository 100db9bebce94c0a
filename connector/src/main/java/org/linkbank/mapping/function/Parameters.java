package org.linkbank.mapping.function;

/** The names of the library's parameters, in {@link Library#NS}. */
final class Parameters {

    static final String VALUE = "value";
    static final String OTHER = "other";
    static final String CONDITION = "condition";
    static final String TABLE = "table";
    static final String SEPARATOR = "separator";
    static final String PREFIX = "prefix";

    private Parameters() {}
}
