package org.linkbank.source.fetch;

import org.jspecify.annotations.Nullable;

/**
 * Who runs this installation, as other people's servers are told in the User-Agent (RFC 9110 section 10.1.5).
 * An {@link IllegalArgumentException} is thrown when the mail or the base IRI holds anything that would break out of
 * the header's comment.
 *
 * @param mail where a partner's administrator can complain
 * @param baseIri the installation's base IRI
 */
public record Operator(String name, String mail, String baseIri) {

    public Operator {
        check("mail", mail);
        check("base IRI", baseIri);
    }

    /** {@code Linkbank/0.1.0 (+https://hub.example.org; operator@example.org)}. */
    public String userAgent() {
        return "Linkbank/" + version() + " (+" + baseIri + "; " + mail + ")";
    }

    private static String version() {
        @Nullable String version = Operator.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static void check(String what, String value) {
        if (value.chars().anyMatch(c -> c < 0x20 || c > 0x7e || c == '(' || c == ')')) {
            throw new IllegalArgumentException(
                    "operator's " + what + ": expected printable ASCII without parentheses, found \"" + value + "\"");
        }
    }
}
