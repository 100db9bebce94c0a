package org.linkbank.mapping.function;

import java.util.Map;

/** Where functions find the tables they look values up in. */
@FunctionalInterface
public interface Tables {

    /**
     * The concepts of a scheme or crosswalk by the values that stand for them.
     *
     * @param name a file of {@code vocab} without its ending, as in {@code schemes/category}
     * @throws TableException when there is no such file or it cannot be read
     */
    Map<String, String> load(String name);
}
