package org.linkbank.mapping;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;

/** Where the compiler stands in a mapping document, and where it notes what is wrong there. */
final class Problems {

    private final Definition definition;
    private final List<Problem> all;
    private final String triplesMap;

    Problems(Definition definition, List<Problem> all, String triplesMap) {
        this.definition = definition;
        this.all = all;
        this.triplesMap = triplesMap;
    }

    Definition definition() {
        return definition;
    }

    /** The position of a subject among those of the document, which does not change with lines that say nothing. */
    int index(Node subject) {
        return List.copyOf(definition.subjects()).indexOf(subject);
    }

    Problems inside(Node map) {
        return new Problems(definition, all, definition.name(map));
    }

    void add(Node at, String term, String expected, String found) {
        Problem problem = definition.problem(definition.line(at), triplesMap, term, expected, found);
        if (!all.contains(problem)) {
            all.add(problem);
        }
    }

    /** What a record's problem names as its place: {@code mappings/aliss/mapping.rml.ttl <#Service>, $.name}. */
    String place(String term) {
        return definition.display() + " " + triplesMap + ", " + term;
    }

    /** The one object of a property, or null; more than one is a problem. */
    @Nullable
    Node atMostOne(Node subject, Node predicate) {
        List<Node> objects = definition.objects(subject, predicate);
        if (objects.size() > 1) {
            add(subject, Rml.shorten(predicate), "one", objects.size() + " of them");
        }
        return objects.isEmpty() ? null : objects.get(0);
    }

    /** The text of a property's one object, or null; anything but text is a problem. */
    @Nullable
    String text(Node subject, Node predicate) {
        Node object = atMostOne(subject, predicate);
        if (object != null && !object.isLiteral()) {
            add(subject, Rml.shorten(predicate), "text", definition.name(object));
            return null;
        }
        return object == null ? null : object.getLiteralLexicalForm();
    }

    /** Refuses RML properties that have no place on a node; others, such as rdfs:label, are nobody's business here. */
    void allow(Node subject, String what, Set<Node> properties) {
        for (Definition.Arc arc : definition.arcs(subject)) {
            boolean rml = arc.predicate().getURI().startsWith(Rml.NS);
            if (rml && !properties.contains(arc.predicate())) {
                add(subject, Rml.shorten(arc.predicate()), "a property of " + what, "one that has no place there");
            }
        }
    }
}
