package org.linkbank.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.linkbank.record.Problem;

/** Holds a mapping document to the terms that are supported: others are refused by name, with the reason. */
final class Vocabulary {

    private static final Set<String> SUPPORTED = words(
            "TriplesMap LogicalSource AbstractLogicalSource Source RelativePathSource ReferenceFormulation SubjectMap"
                    + " PredicateMap ObjectMap GraphMap TermMap ExpressionMap PredicateObjectMap RefObjectMap"
                    + " Join LanguageMap DatatypeMap ParentMap ChildMap Namespace Strategy"
                    + " FunctionExecution FunctionMap Input ParameterMap ReturnMap"
                    + " logicalSource subjectMap subject predicateObjectMap predicateMap predicate objectMap"
                    + " object graphMap graph defaultGraph class baseIRI constant reference template termType"
                    + " language languageMap datatype datatypeMap parentTriplesMap joinCondition child childMap"
                    + " parent parentMap source referenceFormulation iterator path root null encoding"
                    + " compression namespace namespacePrefix namespaceURL MappingDirectory"
                    + " CurrentWorkingDirectory JSONPath CSV XPath XPathReferenceFormulation none IRI URI"
                    + " UnsafeIRI BlankNode Literal UTF-8 UTF-16 functionExecution function"
                    + " functionMap input parameter parameterMap inputValue inputValueMap return returnMap");

    private static final Map<String, String> LEFT_OUT = new HashMap<>();

    static {
        leaveOut(
                "views are made by one triples map per level of iteration",
                "LogicalView viewOn field ExpressionField IterableField leftJoin innerJoin LogicalViewJoin fieldName"
                        + " structuralAnnotation declaredReferenceFormulation fieldReferenceFormulation");
        leaveOut(
                "what is mapped goes to the store or to standard output",
                "logicalTarget LogicalTarget Target LoopedTarget target serialization mode ldpTarget");
        leaveOut(
                "containers and lists are not part of RML-Core",
                "gather gatherAs allowEmptyListAndContainer strategy append cartesianProduct");
        leaveOut(
                "quoted triples are not part of RML-Core",
                "StarMap AssertedTriplesMap NonAssertedTriplesMap quotedTriplesMap subject-star object-star");
        leaveOut("a condition is the function lbf:when", "condition");
        leaveOut("files are read as they are; a route decompresses", "gzip zip targz tarxz");
        leaveOut(
                "databases and query services are not read",
                "query SQL2008Table SQL2008Query SPARQL_Results_CSV" + " SPARQL_Results_JSON SPARQL_Results_XML");
        leaveOut("rml:IRI, rml:URI and rml:UnsafeIRI are supported", "UnsafeURI");
    }

    private Vocabulary() {}

    private static Set<String> words(String text) {
        return Collections.list(new StringTokenizer(text)).stream()
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void leaveOut(String reason, String names) {
        for (String name : words(names)) {
            LEFT_OUT.put(name, reason);
        }
    }

    static void check(Definition definition, List<Problem> problems) {
        for (Node subject : definition.subjects()) {
            for (Definition.Arc arc : definition.arcs(subject)) {
                check(definition, arc.predicate(), arc.line(), problems);
                check(definition, arc.object(), arc.line(), problems);
            }
        }
    }

    private static void check(Definition definition, Node term, long line, List<Problem> problems) {
        if (!term.isURI()) {
            return;
        }
        if (superseded(term.getURI())) {
            problems.add(definition.problem(
                    line, "", "<" + term.getURI() + ">", "a term of <" + Rml.NS + ">", "one of an older vocabulary"));
        } else if (term.getURI().startsWith(Rml.NS)) {
            String name = term.getURI().substring(Rml.NS.length());
            if (!SUPPORTED.contains(name)) {
                String reason = LEFT_OUT.get(name);
                String expected = reason == null ? "a term of RML" : "a supported term (" + reason + ")";
                problems.add(
                        definition.problem(line, "", "rml:" + name, expected, reason == null ? "none" : "rml:" + name));
            }
        }
    }

    private static boolean superseded(String iri) {
        return iri.startsWith("http://semweb.mmlab.be/ns/rml#") || iri.startsWith("http://www.w3.org/ns/r2rml#");
    }
}
