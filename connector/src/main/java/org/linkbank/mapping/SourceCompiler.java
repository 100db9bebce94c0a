package org.linkbank.mapping;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.linkbank.split.PathSyntaxException;

/** Compiles logical sources (RML-Core "Logical source", RML-IO "Source"). */
final class SourceCompiler {

    private static final Set<Node> OF_LOGICAL_SOURCE = Set.of(Rml.SOURCE, Rml.REFERENCE_FORMULATION, Rml.ITERATOR);
    private static final Set<Node> OF_SOURCE = Set.of(Rml.PATH, Rml.ROOT, Rml.NULL, Rml.ENCODING, Rml.COMPRESSION);

    private final Path directory;
    private final Problems problems;

    SourceCompiler(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** Empty when something is wrong with it, which is then noted. */
    Optional<LogicalSource> compile(Node triplesMap) {
        Node logical = problems.atMostOne(triplesMap, Rml.LOGICAL_SOURCE);
        if (logical == null) {
            problems.add(triplesMap, "rml:logicalSource", "one", "none");
            return Optional.empty();
        }
        problems.allow(logical, "a logical source", OF_LOGICAL_SOURCE);
        Formulation formulation = formulation(logical);
        Node source = problems.atMostOne(logical, Rml.SOURCE);
        if (source == null) {
            problems.add(logical, "rml:source", "one", "none");
        }
        if (formulation == null || source == null) {
            return Optional.empty();
        }
        return compile(logical, source, formulation);
    }

    private Optional<LogicalSource> compile(Node logical, Node source, Formulation formulation) {
        Path file = file(source);
        Iteration iteration = iteration(logical, formulation);
        if (file == null || iteration == null) {
            return Optional.empty();
        }
        return Optional.of(new LogicalSource(stem(file), file, formulation, iteration));
    }

    private @Nullable Path file(Node source) {
        if (!source.isBlank() && problems.definition().arcs(source).isEmpty()) {
            problems.add(
                    source,
                    "rml:source",
                    "an rml:RelativePathSource",
                    problems.definition().name(source));
            return null;
        }
        for (Node type : problems.definition().objects(source, RDF.Nodes.type)) {
            if (!type.equals(Rml.term("RelativePathSource")) && !type.equals(Rml.term("Source"))) {
                problems.add(source, "rml:source", "an rml:RelativePathSource", Rml.shorten(type));
                return null;
            }
        }
        problems.allow(source, "a source", OF_SOURCE);
        // UTF-16 is told by its byte order mark, which it must have.
        expectOneOf(source, Rml.ENCODING, "UTF-8", "UTF-16");
        expectOneOf(source, Rml.COMPRESSION, "none");
        return resolved(source, problems.text(source, Rml.PATH));
    }

    private void expectOneOf(Node source, Node property, String... names) {
        Node stated = problems.atMostOne(source, property);
        if (stated != null && Arrays.stream(names).map(Rml::term).noneMatch(stated::equals)) {
            String expected = "rml:" + String.join(" or rml:", names);
            problems.add(
                    source,
                    Rml.shorten(property),
                    expected,
                    problems.definition().name(stated));
        }
    }

    private @Nullable Path resolved(Node source, @Nullable String path) {
        if (path == null || path.isEmpty() || path.contains("://")) {
            problems.add(source, "rml:path", "the path of a file", path == null ? "none" : "\"" + path + "\"");
            return null;
        }
        try {
            return root(source).resolve(path);
        } catch (InvalidPathException e) {
            problems.add(source, "rml:path", "the path of a file", "\"" + path + "\"");
            return null;
        }
    }

    private Path root(Node source) {
        Node root = problems.atMostOne(source, Rml.ROOT);
        if (root != null && root.isLiteral()) {
            return directory.resolve(root.getLiteralLexicalForm());
        }
        boolean beside = Rml.term("MappingDirectory").equals(root);
        return beside ? directory : directory.getFileSystem().getPath("");
    }

    private @Nullable Formulation formulation(Node logical) {
        Node node = problems.atMostOne(logical, Rml.REFERENCE_FORMULATION);
        Set<String> nulls = nulls(problems.atMostOne(logical, Rml.SOURCE));
        if (Rml.term("JSONPath").equals(node)) {
            return new Formulation.Json(nulls);
        }
        if (Rml.term("CSV").equals(node)) {
            return new Formulation.Csv(nulls);
        }
        if (node != null
                && (node.equals(Rml.term("XPath")) || problems.definition().has(node, Rml.NAMESPACE))) {
            return new Formulation.Xml(nulls, namespaces(node));
        }
        problems.add(
                logical,
                "rml:referenceFormulation",
                "rml:JSONPath, rml:CSV or rml:XPath",
                node == null ? "none" : problems.definition().name(node));
        return null;
    }

    private Set<String> nulls(@Nullable Node source) {
        return source == null
                ? Set.of()
                : problems.definition().objects(source, Rml.NULL).stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> namespaces(Node formulation) {
        Map<String, String> byPrefix = new HashMap<>();
        for (Node namespace : problems.definition().objects(formulation, Rml.NAMESPACE)) {
            String prefix = problems.text(namespace, Rml.NAMESPACE_PREFIX);
            String url = problems.text(namespace, Rml.NAMESPACE_URL);
            if (prefix == null || url == null) {
                problems.add(namespace, "rml:namespace", "a prefix and a URL", "one of them missing");
            } else {
                byPrefix.put(prefix, url);
            }
        }
        return byPrefix;
    }

    private @Nullable Iteration iteration(Node logical, Formulation formulation) {
        String text = problems.text(logical, Rml.ITERATOR);
        try {
            return formulation.iteration(text);
        } catch (PathSyntaxException e) {
            problems.add(logical, "rml:iterator \"" + text + "\"", e.expected(), e.found());
            return null;
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
