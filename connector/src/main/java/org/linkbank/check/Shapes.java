package org.linkbank.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordGraph;

/**
 * SHACL Core shapes, parsed once and held against one record after another. Jena's validator evaluates the constraints; this
 * class only decides which shapes meet which nodes, by the types that occur in the record instead of by asking each shape in
 * turn (decision 0053). Class targets are exact: a record's graph has no class hierarchy to reason over. Safe for use by many
 * threads.
 */
public final class Shapes {

    private final org.apache.jena.shacl.Shapes parsed;
    private final Map<Node, List<Shape>> byClass;
    private final List<Shape> otherTargets;
    private final Wording wording;

    Shapes(org.apache.jena.shacl.Shapes parsed) {
        this.parsed = parsed;
        this.byClass = new LinkedHashMap<>();
        this.otherTargets = new ArrayList<>();
        this.wording = new Wording(parsed.getGraph().getPrefixMapping());
        parsed.getTargetShapes().forEach(this::index);
    }

    /**
     * Reads shapes from Turtle files. Faults of syntax, terms that are not SHACL Core, shapes that cannot be evaluated and
     * shapes that would report without a message in the publisher's words are all problems, with file and line.
     *
     * @param name what messages call a file
     */
    public static Loading load(List<Path> files, Function<Path, String> name) {
        return new ShapesLoader().load(files, name);
    }

    /** Holds a record against the shapes. */
    public CheckReport check(RecordGraph record) {
        return check(record.graph());
    }

    /** Holds a graph against the shapes, such as a document that its publisher wants to have checked. */
    public CheckReport check(Graph graph) {
        ValidationContext context = ValidationContext.create(parsed, graph);
        focusNodes(graph)
                .forEach((node, shapes) -> shapes.forEach(shape -> VLib.validateShape(context, graph, shape, node)));
        for (Shape shape : otherTargets) {
            VLib.focusNodes(graph, shape).forEach(node -> VLib.validateShape(context, graph, shape, node));
        }
        return context.hasViolation()
                ? CheckReport.of(context.generateReport().getEntries().stream()
                        .map(wording::finding)
                        .toList())
                : CheckReport.CLEAN;
    }

    /** A node that has two types which a shape targets meets it once. */
    private Map<Node, Set<Shape>> focusNodes(Graph graph) {
        Map<Node, Set<Shape>> focusNodes = new LinkedHashMap<>();
        ExtendedIterator<Triple> types = graph.find(Node.ANY, NodeConst.nodeRDFType, Node.ANY);
        try {
            while (types.hasNext()) {
                Triple type = types.next();
                List<Shape> shapes = byClass.get(type.getObject());
                if (shapes != null) {
                    focusNodes
                            .computeIfAbsent(type.getSubject(), node -> new LinkedHashSet<>())
                            .addAll(shapes);
                }
            }
        } finally {
            types.close();
        }
        return focusNodes;
    }

    private void index(Shape shape) {
        boolean byType = shape.getTargets().stream().allMatch(Shapes::isClass);
        if (byType) {
            for (Target target : shape.getTargets()) {
                byClass.computeIfAbsent(target.getObject(), type -> new ArrayList<>())
                        .add(shape);
            }
        } else {
            otherTargets.add(shape);
        }
    }

    private static boolean isClass(Target target) {
        return switch (target.getTargetType()) {
            case targetClass, implicitClass -> true;
            default -> false;
        };
    }

    /**
     * What files of shapes gave.
     *
     * @param shapes those that could be read; to be used only if there are no problems
     * @param problems sorted by file and line
     */
    public record Loading(Shapes shapes, List<Problem> problems) {
        public Loading {
            problems = List.copyOf(problems);
        }
    }
}
