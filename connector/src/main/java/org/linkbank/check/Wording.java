package org.linkbank.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathWriter;
import org.jspecify.annotations.Nullable;

/** Puts what Jena reports into words that show no value. */
final class Wording {

    private final Prologue prefixes;
    private final Map<Path, String> paths = new ConcurrentHashMap<>();

    Wording(PrefixMapping prefixes) {
        this.prefixes = new Prologue(prefixes);
    }

    Finding finding(ReportEntry entry) {
        return new Finding(
                severity(entry),
                name(entry.focusNode()),
                path(entry.resultPath()),
                kind(entry.value()),
                message(entry));
    }

    private static Severity severity(ReportEntry entry) {
        return switch (entry.severity().level().getLocalName()) {
            case "Violation" -> Severity.VIOLATION;
            case "Warning" -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    private String path(@Nullable Path path) {
        return path == null ? "" : paths.computeIfAbsent(path, known -> PathWriter.asString(known, prefixes));
    }

    /** The shape's message. A shape without one is refused when it is loaded, because Jena's own would show the value. */
    private static String message(ReportEntry entry) {
        return entry.messages().stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String name(Node focus) {
        return focus.isURI() ? focus.getURI() : kind(focus);
    }

    private static String kind(@Nullable Node value) {
        if (value == null) {
            return "nothing";
        }
        if (!value.isLiteral()) {
            return value.isURI() ? "an IRI" : "a thing without an IRI";
        }
        int length = value.getLiteralLexicalForm().length();
        return "a text of " + length + (length == 1 ? " character" : " characters");
    }
}
