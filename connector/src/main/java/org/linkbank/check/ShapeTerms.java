package org.linkbank.check;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.linkbank.file.Nearest;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;

/**
 * The terms of SHACL Core (https://www.w3.org/TR/shacl/). Jena ignores one that it does not know, so that a misspelt
 * constraint would hold nothing; and shapes in SPARQL or JavaScript would run code of whoever wrote them on every record.
 */
final class ShapeTerms {

    private static final List<String> PROPERTIES = List.of(
            "targetClass",
            "targetNode",
            "targetSubjectsOf",
            "targetObjectsOf",
            "property",
            "path",
            "node",
            "message",
            "severity",
            "deactivated",
            "name",
            "description",
            "order",
            "group",
            "defaultValue",
            "class",
            "datatype",
            "nodeKind",
            "minCount",
            "maxCount",
            "minExclusive",
            "minInclusive",
            "maxExclusive",
            "maxInclusive",
            "minLength",
            "maxLength",
            "pattern",
            "flags",
            "languageIn",
            "uniqueLang",
            "equals",
            "disjoint",
            "lessThan",
            "lessThanOrEquals",
            "not",
            "and",
            "or",
            "xone",
            "qualifiedValueShape",
            "qualifiedMinCount",
            "qualifiedMaxCount",
            "qualifiedValueShapesDisjoint",
            "closed",
            "ignoredProperties",
            "hasValue",
            "in",
            "inversePath",
            "alternativePath",
            "zeroOrMorePath",
            "oneOrMorePath",
            "zeroOrOnePath");

    private static final List<String> TYPES = List.of("NodeShape", "PropertyShape", "PropertyGroup", "Shape");
    private static final List<String> SEVERITIES = List.of("Violation", "Warning", "Info");
    private static final List<String> KINDS =
            List.of("IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral");

    private ShapeTerms() {}

    static void check(TurtleFile file, Problems problems) {
        file.lines().keySet().forEach(triple -> check(file, triple, problems));
    }

    private static void check(TurtleFile file, Triple triple, Problems problems) {
        Node predicate = triple.getPredicate();
        Node object = triple.getObject();
        if (isShacl(predicate)) {
            need(file, triple, predicate, PROPERTIES, "a property of SHACL Core", problems);
        }
        if (predicate.equals(RDF.type.asNode()) && isShacl(object)) {
            need(file, triple, object, TYPES, "a class of SHACL Core", problems);
        }
        if (predicate.equals(SHACL.severity)) {
            need(file, triple, object, SEVERITIES, "one of " + String.join(", ", SEVERITIES), problems);
        }
        if (predicate.equals(SHACL.nodeKind)) {
            need(file, triple, object, KINDS, "one of " + String.join(", ", KINDS), problems);
        }
    }

    private static boolean isShacl(Node node) {
        return node.isURI() && node.getURI().startsWith(SHACL.NS);
    }

    private static void need(
            TurtleFile file, Triple triple, Node found, List<String> known, String expected, Problems problems) {
        String name = isShacl(found) ? found.getURI().substring(SHACL.NS.length()) : found.toString();
        if (!isShacl(found) || !known.contains(name)) {
            problems.add(file.where(triple), expected, Nearest.quote(name, known));
        }
    }
}
