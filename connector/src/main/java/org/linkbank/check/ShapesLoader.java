package org.linkbank.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.parser.ShapesParser;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;

/** Reads files of shapes and looks for everything that would go wrong, or silently do nothing, when they are used. */
final class ShapesLoader {

    private static final Node PROBE = NodeFactory.createURI("urn:linkbank:probe");

    private final Problems problems = new Problems();
    private final List<TurtleFile> files = new ArrayList<>();
    private final Graph graph = GraphFactory.createDefaultGraph();

    Shapes.Loading load(List<Path> paths, Function<Path, String> name) {
        for (Path path : paths) {
            TurtleFile file = TurtleFile.read(path, name.apply(path), problems);
            ShapeTerms.check(file, problems);
            GraphUtil.addInto(graph, file.graph());
            graph.getPrefixMapping().setNsPrefixes(file.graph().getPrefixMapping());
            files.add(file);
        }
        boolean whole = problems.isEmpty() && parsesOneByOne();
        Graph usable = whole ? graph : GraphFactory.createDefaultGraph();
        org.apache.jena.shacl.Shapes parsed = org.apache.jena.shacl.Shapes.parse(usable);
        parsed.getTargetShapes().forEach(shape -> probe(parsed, shape));
        parsed.getTargetShapes().forEach(this::needMessage);
        return new Shapes.Loading(new Shapes(parsed), problems.all());
    }

    /** Jena stops at the first faulty shape and has no lines; taken one by one, each can say what is wrong with it. */
    private boolean parsesOneByOne() {
        Map<Node, Shape> parsed = new HashMap<>();
        Set<Node> nodes = new TreeSet<>(Comparator.comparing(Node::toString));
        nodes.addAll(ShapesParser.findDeclaredShapes(graph));
        List.of(SHACL.targetClass, SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf)
                .forEach(target -> graph.find(Node.ANY, target, Node.ANY)
                        .forEachRemaining(triple -> nodes.add(triple.getSubject())));
        boolean good = true;
        for (Node node : nodes) {
            good &= faultless(node, () -> ShapesParser.parseShape(parsed, graph, node));
        }
        return good;
    }

    /** Some faults, such as a count on a node shape, show only when a node meets the shape. */
    private void probe(org.apache.jena.shacl.Shapes parsed, Shape shape) {
        Graph nothing = GraphFactory.createDefaultGraph();
        faultless(
                shape.getShapeNode(),
                () -> VLib.validateShape(ValidationContext.create(parsed, nothing), nothing, shape, PROBE));
    }

    private boolean faultless(Node shape, Runnable use) {
        try {
            use.run();
            return true;
        } catch (JenaException | IllegalArgumentException | UnsupportedOperationException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            problems.add(where(shape), "a shape of SHACL Core", message);
            return false;
        }
    }

    private void needMessage(Shape shape) {
        if (!shape.getConstraints().isEmpty() && shape.getMessages().isEmpty()) {
            problems.add(where(shape.getShapeNode()), "sh:message, in words that a publisher understands", "none");
        }
        shape.getPropertyShapes().forEach(this::needMessage);
    }

    private String where(Node shape) {
        return files.stream()
                .filter(file -> file.graph().contains(shape, Node.ANY, Node.ANY))
                .map(file -> file.where(shape))
                .findFirst()
                .orElse("shapes");
    }
}
