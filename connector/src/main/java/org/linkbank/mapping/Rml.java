package org.linkbank.mapping;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of RML's vocabulary that the compiler speaks of. */
final class Rml {

    static final String NS = "http://w3id.org/rml/";

    private static final Map<String, String> PREFIXES = Map.of(
            NS,
            "rml:",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdf:",
            "http://www.w3.org/2001/XMLSchema#",
            "xsd:",
            "http://www.w3.org/ns/csvw#",
            "csvw:",
            "http://www.w3.org/ns/dcat#",
            "dcat:",
            "https://linkbank.org/vocab/function#",
            "lbf:");

    static final Node TRIPLES_MAP = term("TriplesMap");
    static final Node LOGICAL_SOURCE = term("logicalSource");
    static final Node SUBJECT_MAP = term("subjectMap");
    static final Node SUBJECT = term("subject");
    static final Node PREDICATE_OBJECT_MAP = term("predicateObjectMap");
    static final Node PREDICATE_MAP = term("predicateMap");
    static final Node PREDICATE = term("predicate");
    static final Node OBJECT_MAP = term("objectMap");
    static final Node OBJECT = term("object");
    static final Node GRAPH_MAP = term("graphMap");
    static final Node GRAPH = term("graph");
    static final Node DEFAULT_GRAPH = term("defaultGraph");
    static final Node CLASS = term("class");
    static final Node BASE_IRI = term("baseIRI");

    static final Node CONSTANT = term("constant");
    static final Node REFERENCE = term("reference");
    static final Node TEMPLATE = term("template");
    static final Node FUNCTION_EXECUTION = term("functionExecution");
    static final Node TERM_TYPE = term("termType");
    static final Node LANGUAGE = term("language");
    static final Node LANGUAGE_MAP = term("languageMap");
    static final Node DATATYPE = term("datatype");
    static final Node DATATYPE_MAP = term("datatypeMap");

    static final Node PARENT_TRIPLES_MAP = term("parentTriplesMap");
    static final Node JOIN_CONDITION = term("joinCondition");
    static final Node CHILD = term("child");
    static final Node CHILD_MAP = term("childMap");
    static final Node PARENT = term("parent");
    static final Node PARENT_MAP = term("parentMap");

    static final Node FUNCTION = term("function");
    static final Node FUNCTION_MAP = term("functionMap");
    static final Node INPUT = term("input");
    static final Node PARAMETER = term("parameter");
    static final Node PARAMETER_MAP = term("parameterMap");
    static final Node INPUT_VALUE = term("inputValue");
    static final Node INPUT_VALUE_MAP = term("inputValueMap");
    static final Node RETURN = term("return");
    static final Node RETURN_MAP = term("returnMap");

    static final Node SOURCE = term("source");
    static final Node REFERENCE_FORMULATION = term("referenceFormulation");
    static final Node ITERATOR = term("iterator");
    static final Node PATH = term("path");
    static final Node ROOT = term("root");
    static final Node NULL = term("null");
    static final Node ENCODING = term("encoding");
    static final Node COMPRESSION = term("compression");
    static final Node NAMESPACE = term("namespace");
    static final Node NAMESPACE_PREFIX = term("namespacePrefix");
    static final Node NAMESPACE_URL = term("namespaceURL");

    private Rml() {}

    static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }

    /** An IRI with its prefix where it has a usual one. */
    static String shorten(String iri) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getKey())) {
                return prefix.getValue() + iri.substring(prefix.getKey().length());
            }
        }
        return iri;
    }

    static String shorten(Node node) {
        return node.isURI() ? shorten(node.getURI()) : node.toString();
    }
}
