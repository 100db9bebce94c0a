package org.linkbank.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Terms;
import org.linkbank.record.Iris;

/** Where a page links an IRI to: to this server for what it minted or shows, elsewhere as it stands, or nowhere. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final Iris iris;
    private final Function<String, Part> parts;

    Links(Iris iris) {
        this(iris, path -> Part.PUBLIC);
    }

    /** @param parts the part of the bank that the path of an IRI belongs to */
    Links(Iris iris, Function<String, Part> parts) {
        this.iris = iris;
        this.parts = parts;
    }

    /** Null for what a browser must not follow, such as {@code javascript:}, and for what is no IRI. */
    @Nullable
    String of(Node node) {
        return node.isURI() ? of(node.getURI()) : null;
    }

    @Nullable
    String of(String iri) {
        if (iri.startsWith(iris.base() + "/")) {
            String path = iri.substring(iris.base().length());
            return parts.apply(path).prefix() + path;
        }
        if (iri.startsWith(Terms.LINKBANK + "#")
                || iri.startsWith(Terms.LINKBANK + "/")
                || iri.equals(Terms.LINKBANK)) {
            return "/vocab" + iri.substring(Terms.LINKBANK.length());
        }
        return hasSafeScheme(iri) ? iri : null;
    }

    boolean isOutside(String href) {
        return !href.startsWith("/");
    }

    /** A path as an HTTP header can carry it (RFC 3987 section 3.1). */
    static String asciiPath(String path) {
        return URI.create(path).toASCIIString();
    }

    private static boolean hasSafeScheme(String iri) {
        try {
            String scheme = new URI(iri).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
