package org.linkbank.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.linkbank.split.PathSyntaxException;
import org.linkbank.split.XmlPath;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An XPath 1.0 below an element. Child steps, a last attribute, {@code text()} and {@code .} are followed directly; what goes
 * further is left to the platform's XPath. Nothing outside the element can be reached, because a record is mapped alone.
 *
 * @param steps child steps to follow first
 * @param tail what is taken of the elements reached
 */
record ElementPath(List<XmlPath.Step> steps, Tail tail) {

    private static final Pattern OUTSIDE = Pattern.compile(
            "^/|\\.\\.|\\b(parent|ancestor|ancestor-or-self|preceding|preceding-sibling|following|following-sibling)::");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("@[A-Za-z_][A-Za-z0-9_.-]*");

    /** What is taken of an element that the steps reach. */
    interface Tail {
        void nodes(Element element, Consumer<Node> out);

        /** As text, where it is no node: a count, say. */
        default void texts(Element element, Consumer<String> out) {
            nodes(element, node -> out.accept(node.getTextContent()));
        }
    }

    /** A {@link PathSyntaxException} says what is wrong with it. */
    static ElementPath compile(String path, Map<String, String> namespaces) {
        if (path.isBlank()) {
            throw new PathSyntaxException("an XPath", "nothing");
        }
        if (OUTSIDE.matcher(QUOTED.matcher(path).replaceAll("''")).find()) {
            throw new PathSyntaxException("an XPath below the iterator's element", "one that reaches outside it");
        }
        return of(XmlPath.relative(path, namespaces), namespaces);
    }

    /** The rest of an iterator below an element. */
    static ElementPath of(XmlPath path, Map<String, String> namespaces) {
        return new ElementPath(path.steps(), tail(path.rest(), namespaces));
    }

    private static Tail tail(String rest, Map<String, String> namespaces) {
        if (rest.isEmpty() || rest.equals(".")) {
            return (element, out) -> out.accept(element);
        }
        if (ATTRIBUTE.matcher(rest).matches()) {
            String name = rest.substring(1);
            return (element, out) -> {
                if (element.hasAttributeNS(null, name)) {
                    out.accept(element.getAttributeNodeNS(null, name));
                }
            };
        }
        boolean descendants = rest.startsWith("/") && !rest.startsWith("//");
        return new GeneralXPath(descendants ? "./" + rest : rest, namespaces);
    }

    void texts(Element element, Consumer<String> out) {
        walk(element, 0, reached -> tail.texts(reached, out));
    }

    void elements(Element element, Consumer<Element> out) {
        walk(
                element,
                0,
                reached -> tail.nodes(reached, node -> {
                    if (node instanceof Element found) {
                        out.accept(found);
                    }
                }));
    }

    private void walk(Element element, int depth, Consumer<Element> out) {
        if (depth == steps.size()) {
            out.accept(element);
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested
                    && steps.get(depth).matches(nested.getNamespaceURI(), nested.getLocalName())) {
                walk(nested, depth + 1, out);
            }
        }
    }
}
