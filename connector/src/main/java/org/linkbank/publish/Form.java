package org.linkbank.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which a resource is shown: a page for people, and documents for machines. */
public enum Form {
    HTML("html", "text/html"),
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json"),
    N_TRIPLES("nt", "application/n-triples");

    // Asked for by clients that mean one of the forms; answered under the form's own media type.
    private static final String XHTML = "application/xhtml+xml";
    private static final String JSON = "application/json";

    private final String suffix;
    private final String mediaType;

    Form(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The documents, without the page. */
    public static List<Form> documents() {
        return List.of(TURTLE, JSON_LD, N_TRIPLES);
    }

    /** By its suffix, as in {@code ?format=ttl}. */
    public static Optional<Form> named(String suffix) {
        return Arrays.stream(values())
                .filter(form -> form.suffix.equals(suffix))
                .findFirst();
    }

    /**
     * By an Accept header (RFC 9110 section 12.5.1, q-values included). A client that says nothing, or takes anything, gets
     * Turtle if it is a program and the page if it names HTML. Empty when it accepts none of the forms.
     */
    public static Optional<Form> accepted(@Nullable String accept) {
        String wanted = accept == null || accept.isBlank() || accept.strip().equals("*/*") ? TURTLE.mediaType : accept;
        String chosen = Accepting.match(
                wanted, List.of(HTML.mediaType, TURTLE.mediaType, JSON_LD.mediaType, N_TRIPLES.mediaType, XHTML, JSON));
        if (XHTML.equals(chosen)) {
            return Optional.of(HTML);
        }
        return JSON.equals(chosen)
                ? Optional.of(JSON_LD)
                : Arrays.stream(values())
                        .filter(form -> form.mediaType.equals(chosen))
                        .findFirst();
    }

    /** How the document is written; not for the page. */
    public ResultFormat format() {
        return switch (this) {
            case TURTLE -> ResultFormat.TURTLE;
            case JSON_LD -> ResultFormat.JSON_LD;
            case N_TRIPLES -> ResultFormat.N_TRIPLES;
            case HTML -> throw new IllegalStateException("a page is no document");
        };
    }
}
