package org.linkbank.mapping.function;

/** Where functions find the tables they look values up in. */
@FunctionalInterface
public interface Tables {

    /**
     * A scheme or crosswalk.
     *
     * @param name a file of {@code vocab} without its ending, as in {@code schemes/category}
     * @throws TableException when there is no such file or it cannot be read
     */
    Table load(String name);
}
