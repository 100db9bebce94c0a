package org.linkbank.publish;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions a query may call by IRI: XML Schema casts, and the XPath functions and mathematics that compute from their
 * arguments alone. ARQ would otherwise load any class of the class path that a {@code java:} IRI names, sleep
 * ({@code afn:wait}), or call one function through another ({@code fn:apply}).
 */
final class SafeFunctions extends FunctionRegistry {

    private static final String XPATH = "http://www.w3.org/2005/xpath-functions";
    private static final List<String> NAMESPACES = List.of(XSD.NS, XPATH + "#", XPATH + "/math#");

    // apply calls others; matches and replace run patterns without the deadline that REGEX and REPLACE have.
    private static final Set<String> WITHOUT =
            Set.of(XPATH + "#apply", XPATH + "#matches", XPATH + "#replace", XPATH + "#collation-key");

    static final SafeFunctions ALL = new SafeFunctions();

    private SafeFunctions() {
        FunctionRegistry standard = FunctionRegistry.get();
        for (Iterator<String> names = standard.keys(); names.hasNext(); ) {
            String name = names.next();
            if (isHarmless(name)) {
                put(name, standard.get(name));
            }
        }
    }

    private static boolean isHarmless(String name) {
        return NAMESPACES.stream().anyMatch(name::startsWith) && !WITHOUT.contains(name);
    }

    /** Looks up what is registered and never loads a class for a name. */
    @Override
    @SuppressWarnings("NullAway") // FunctionRegistry's sign for an unknown function
    public @Nullable FunctionFactory get(String name) {
        return isRegistered(name) ? super.get(name) : null;
    }
}
