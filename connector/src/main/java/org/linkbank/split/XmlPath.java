package org.linkbank.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An XPath 1.0 from the root of a document, split where it can no longer be followed while reading: leading steps of names,
 * prefixed names, {@code Q{namespace}names} (XPath 3.1, 2.4.1) or {@code *}, and the rest, which is applied to the elements
 * reached until then. A name without a prefix is in no namespace. Immutable.
 *
 * @param rest empty when the steps are all; begins with {@code /} where anything may lie between, with {@code //} at the root
 */
public record XmlPath(String text, List<Step> steps, String rest) {

    /** One child step; null for any namespace, and {@code *} for any name. */
    public record Step(@Nullable String namespace, String name) {

        /** Whether an element has this name. */
        public boolean matches(@Nullable String otherNamespace, String otherName) {
            String other = otherNamespace == null ? "" : otherNamespace;
            return (namespace == null || namespace.equals(other)) && (name.equals("*") || name.equals(otherName));
        }

        @Override
        public String toString() {
            return namespace == null || namespace.isEmpty() ? name : "Q{" + namespace + "}" + name;
        }
    }

    public XmlPath {
        steps = List.copyOf(steps);
    }

    /** A {@link PathSyntaxException} says what is wrong; {@code namespaces} are by prefix. */
    public static XmlPath parse(String text, Map<String, String> namespaces) {
        if (!text.startsWith("/")) {
            throw new PathSyntaxException("an iterator that begins with /", "\"" + text + "\"");
        }
        // What begins with // is looked for everywhere, the root included; nothing of it can be followed while reading.
        return text.startsWith("//")
                ? new XmlPath(text, List.of(), text)
                : relative(text, text.substring(1), namespaces);
    }

    /** A path below an element, as a reference is. */
    public static XmlPath relative(String text, Map<String, String> namespaces) {
        // What lies before the bar of a union is no step towards what lies behind it.
        return text.indexOf('|') < 0 ? relative(text, text, namespaces) : new XmlPath(text, List.of(), text);
    }

    private static XmlPath relative(String text, String path, Map<String, String> namespaces) {
        List<Step> steps = new ArrayList<>();
        String rest = path;
        while (!rest.isEmpty()) {
            int end = endOfStep(rest);
            Step step = step(rest.substring(0, end), namespaces);
            if (step == null) {
                break;
            }
            steps.add(step);
            rest = rest.substring(Math.min(end + 1, rest.length()));
        }
        return new XmlPath(text, steps, rest);
    }

    private static int endOfStep(String path) {
        int from = path.startsWith("Q{") ? path.indexOf('}') : 0;
        int slash = path.indexOf('/', Math.max(from, 0));
        return slash < 0 ? path.length() : slash;
    }

    private static @Nullable Step step(String text, Map<String, String> namespaces) {
        if (text.equals("*")) {
            return new Step(null, "*");
        }
        if (text.startsWith("Q{") && text.indexOf('}') > 0) {
            return new Step(text.substring(2, text.indexOf('}')), text.substring(text.indexOf('}') + 1));
        }
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1);
        if (!isName(name) || (colon >= 0 && !isName(text.substring(0, colon)))) {
            return null;
        }
        if (colon < 0) {
            return new Step("", name);
        }
        String namespace = namespaces.get(text.substring(0, colon));
        if (namespace == null) {
            throw new PathSyntaxException("a declared namespace prefix", "\"" + text.substring(0, colon) + "\"");
        }
        return new Step(namespace, name);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }

    /** The path with its prefixes replaced, which needs no declarations to be read; the rest stays as it is. */
    public String expanded() {
        StringBuilder path = new StringBuilder();
        steps.forEach(step -> path.append('/').append(step));
        return rest.isEmpty() ? path.toString() : rest.startsWith("//") ? rest : path + "/" + rest;
    }

    /** What remains of this path below the elements of another that it begins with; empty when it does not. */
    public Optional<XmlPath> after(XmlPath prefix) {
        int length = prefix.steps.size();
        if (!prefix.rest.isEmpty()) {
            return equals(prefix) ? Optional.of(new XmlPath(text, List.of(), "")) : Optional.empty();
        }
        return length <= steps.size() && steps.subList(0, length).equals(prefix.steps)
                ? Optional.of(new XmlPath(text, steps.subList(length, steps.size()), rest))
                : Optional.empty();
    }
}
