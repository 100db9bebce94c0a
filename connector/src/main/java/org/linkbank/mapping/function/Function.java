package org.linkbank.mapping.function;

import java.util.List;

/** What a function of the library does. Safe for threads; depends on nothing but its arguments. */
@FunctionalInterface
public interface Function {

    /** Applies it; what is left out is told to the call, and is no failure. */
    List<Value> apply(Call call);
}
