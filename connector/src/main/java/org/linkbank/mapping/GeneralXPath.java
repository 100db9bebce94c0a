package org.linkbank.mapping;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import org.jspecify.annotations.Nullable;
import org.linkbank.split.PathSyntaxException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Any XPath 1.0 below an element, evaluated by the platform with extension functions off. */
final class GeneralXPath implements ElementPath.Tail {

    /** A compiled expression is not safe for threads. */
    private final ThreadLocal<XPathExpression> expression;

    private final boolean selectsNodes;

    GeneralXPath(String path, Map<String, String> namespaces) {
        XPathExpression checked = compile(path, namespaces);
        this.expression = ThreadLocal.withInitial(() -> compile(path, namespaces));
        this.selectsNodes = evaluate(checked, emptyElement(), XPathConstants.NODESET) != null;
    }

    @Override
    public void nodes(Element element, Consumer<Node> out) {
        if (selectsNodes && evaluate(expression.get(), element, XPathConstants.NODESET) instanceof NodeList nodes) {
            for (int i = 0; i < nodes.getLength(); i++) {
                out.accept(nodes.item(i));
            }
        }
    }

    @Override
    public void texts(Element element, Consumer<String> out) {
        if (selectsNodes) {
            nodes(element, node -> out.accept(node.getTextContent()));
        } else {
            out.accept(String.valueOf(evaluate(expression.get(), element, XPathConstants.STRING)));
        }
    }

    /** Null where the expression does not yield what is asked for. */
    private static @Nullable Object evaluate(XPathExpression expression, Element element, QName as) {
        try {
            return expression.evaluate(element, as);
        } catch (XPathExpressionException e) {
            return null;
        }
    }

    private static Element emptyElement() {
        Document document = XmlDocuments.empty();
        Element element = document.createElementNS(null, "empty");
        document.appendChild(element);
        return element;
    }

    private static XPathExpression compile(String path, Map<String, String> namespaces) {
        try {
            XPathFactory factory = XPathFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            XPath xpath = factory.newXPath();
            xpath.setNamespaceContext(new Prefixes(namespaces));
            return xpath.compile(path);
        } catch (XPathExpressionException | XPathFactoryConfigurationException e) {
            throw new PathSyntaxException("an XPath 1.0", "\"" + path + "\"");
        }
    }

    private record Prefixes(Map<String, String> namespaces) implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals(XMLConstants.XML_NS_PREFIX)
                    ? XMLConstants.XML_NS_URI
                    : namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return namespaces.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(uri))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            String prefix = getPrefix(uri);
            return (prefix == null ? List.<String>of() : List.of(prefix)).iterator();
        }
    }
}
