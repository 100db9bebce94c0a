package org.linkbank.mapping.function;

import java.util.Set;

/**
 * A function of the library as a mapping sees it.
 *
 * @param required parameters that must be given
 * @param constant parameters that must be given as constants, required too
 */
public record Signature(String name, Set<String> required, Set<String> constant, Maker maker) {

    /** Makes the function once its constants are known. */
    @FunctionalInterface
    public interface Maker {

        /** Makes it; a {@link TableException} is thrown when it names a table that cannot be used. */
        Function make(Constants constants, Tables tables);
    }

    /** The values of constant parameters, by name. */
    @FunctionalInterface
    public interface Constants {
        String get(String parameter);
    }

    /** Whether it has a parameter of this name. */
    public boolean accepts(String parameter) {
        return required.contains(parameter) || constant.contains(parameter);
    }
}
