package org.linkbank.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Labels;
import org.linkbank.publish.Prefixes;
import org.linkbank.publish.Terms;
import org.linkbank.web.ResourceView.Row;
import org.linkbank.web.ResourceView.Value;

/** Arranges a description for a page: people's words for properties and values, what matters first. */
final class ResourceViews {

    private static final List<Node> SHOWN_AT_THE_TOP = List.of(Terms.TYPE, Terms.NAME, Terms.PREF_LABEL, Terms.LABEL);
    private static final int DEEPEST = 6;

    private final Labels labels;
    private final Links links;

    ResourceViews(Labels labels, Links links) {
        this.labels = labels;
        this.links = links;
    }

    /** What a description's page needs of its subject. */
    Arranged arrange(Node subject, Graph graph, List<Node> mentions) {
        Set<Node> names = new HashSet<>(mentions);
        graph.find().forEachRemaining(triple -> {
            names.add(triple.getSubject());
            names.add(triple.getPredicate());
            if (triple.getObject().isURI()) {
                names.add(triple.getObject());
            }
        });
        names.add(subject);
        return new Arranged(subject, graph, mentions, labels.of(names));
    }

    /** One description being arranged, with the names of everything in it looked up. */
    final class Arranged {

        private final Node subject;
        private final Graph graph;
        private final List<Node> mentions;
        private final Map<Node, String> names;

        private Arranged(Node subject, Graph graph, List<Node> mentions, Map<Node, String> names) {
            this.subject = subject;
            this.graph = graph;
            this.mentions = mentions;
            this.names = names;
        }

        String title() {
            return name(subject);
        }

        List<Value> types() {
            return objects(subject, Terms.TYPE).map(this::type).toList();
        }

        @Nullable
        String summary() {
            return Stream.of(Terms.DESCRIPTION, Terms.DEFINITION)
                    .flatMap(property -> objects(subject, property))
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .orElse(null);
        }

        List<Row> rows() {
            return rows(subject, 0);
        }

        List<Value> mentions() {
            return mentions.stream()
                    .map(node -> value(node, 0))
                    .sorted(Comparator.comparing(Value::text, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        /** The subjects of a whole graph, those that others do not lead to first. */
        List<Row> bySubject() {
            return graph.stream()
                    .map(Triple::getSubject)
                    .distinct()
                    .filter(node -> !isNameless(node))
                    .sorted(Comparator.comparing(Node::toString))
                    .map(node -> new Row(name(node), node.toString(), links.of(node), List.of(described(node))))
                    .toList();
        }

        private Value described(Node node) {
            List<Row> inner = new ArrayList<>();
            List<Value> types = objects(node, Terms.TYPE).map(this::type).toList();
            if (!types.isEmpty()) {
                inner.add(new Row("Type", Terms.TYPE.getURI(), null, types));
            }
            inner.addAll(rows(node, 0));
            return new Value("", null, false, null, inner);
        }

        private List<Row> rows(Node node, int depth) {
            Map<Node, List<Node>> byProperty = graph.find(node, Node.ANY, Node.ANY).toList().stream()
                    .filter(triple -> !SHOWN_AT_THE_TOP.contains(triple.getPredicate()) || depth > 0)
                    .filter(triple -> depth == 0 || !triple.getPredicate().equals(Terms.TYPE))
                    .collect(Collectors.groupingBy(
                            Triple::getPredicate, Collectors.mapping(Triple::getObject, Collectors.toList())));
            return byProperty.entrySet().stream()
                    .map(entry -> row(entry.getKey(), entry.getValue(), depth))
                    .sorted(Comparator.comparing(ResourceViews::rank)
                            .thenComparing(Row::label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        private Row row(Node property, List<Node> objects, int depth) {
            List<Value> values = objects.stream()
                    .map(object -> value(object, depth + 1))
                    .sorted(Comparator.comparing(Value::text, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            return new Row(Words.capital(propertyName(property)), property.getURI(), links.of(property), values);
        }

        private Value value(Node node, int depth) {
            if (node.isLiteral()) {
                return new Value(node.getLiteralLexicalForm(), null, false, note(node), List.of());
            }
            if (isNameless(node) && depth < DEEPEST && graph.contains(node, Node.ANY, Node.ANY)) {
                return new Value(names.getOrDefault(node, ""), null, false, null, rows(node, depth));
            }
            String href = links.of(node);
            boolean outside = href != null && links.isOutside(href);
            return new Value(name(node), href, outside, null, List.of());
        }

        private Value type(Node type) {
            Value value = value(type, 0);
            String name = type.isURI() && !names.containsKey(type) ? words(type.getURI()) : value.text();
            return new Value(Words.capital(name), value.href(), value.outside(), null, List.of());
        }

        private Stream<Node> objects(Node node, Node property) {
            return graph.stream(node, property, Node.ANY).map(Triple::getObject);
        }

        private String name(Node node) {
            return names.getOrDefault(node, node.isURI() ? Prefixes.shorten(node.getURI()) : node.toString());
        }

        private String propertyName(Node property) {
            if (property.equals(Terms.PAGE)) {
                return "Page";
            }
            String known = names.get(property);
            return known == null ? words(property.getURI()) : known;
        }
    }

    private static boolean isNameless(Node node) {
        return node.isBlank() || (node.isURI() && node.getURI().contains("/.well-known/genid/"));
    }

    /** {@code available at or from} for {@code https://schema.org/availableAtOrFrom}. */
    private static String words(String iri) {
        String local = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return local.isEmpty()
                ? iri
                : local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
    }

    private static int rank(Row row) {
        return row.property().equals(Terms.DESCRIPTION.getURI())
                        || row.property().equals(Terms.DEFINITION.getURI())
                ? 0
                : row.property().equals(Terms.PAGE.getURI()) ? 1 : 2;
    }

    private static @Nullable String note(Node literal) {
        if (!literal.getLiteralLanguage().isEmpty()) {
            return literal.getLiteralLanguage().startsWith("en") ? null : literal.getLiteralLanguage();
        }
        boolean plain = literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                || literal.getLiteralDatatype().equals(RDF.dtLangString)
                || literal.getLiteralDatatypeURI().startsWith(XSDDatatype.XSD + "#");
        return plain ? null : Prefixes.shorten(literal.getLiteralDatatypeURI());
    }
}
