package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.Tables;
import org.linkbank.mapping.function.Value;
import org.linkbank.split.PathSyntaxException;

/** Compiles the expressions of expression maps (RML-Core, "Expression map"; RML-FNML). */
final class ExpressionCompiler {

    private static final List<Node> KINDS = List.of(Rml.CONSTANT, Rml.REFERENCE, Rml.TEMPLATE, Rml.FUNCTION_EXECUTION);

    private final Problems problems;
    private final Formulation formulation;
    private final FunctionCompiler functions;

    ExpressionCompiler(Problems problems, Formulation formulation, Tables tables) {
        this.problems = problems;
        this.formulation = formulation;
        this.functions = new FunctionCompiler(problems, this, tables);
    }

    boolean any(Node map) {
        return KINDS.stream().anyMatch(kind -> problems.definition().has(map, kind));
    }

    /** Notes a problem unless the map has exactly one expression. */
    boolean onlyOne(Node map) {
        List<Node> present = KINDS.stream()
                .filter(kind -> problems.definition().has(map, kind))
                .toList();
        if (present.size() != 1) {
            String found = present.isEmpty()
                    ? "none"
                    : String.join(" and ", present.stream().map(Rml::shorten).toList());
            problems.add(
                    map,
                    "expression",
                    "one of rml:constant, rml:reference, rml:template, rml:functionExecution",
                    found);
        }
        return present.size() == 1;
    }

    /** Null when something is wrong with it, which is then noted. */
    @Nullable
    Expression compile(Node map, Template.Encoding encoding) {
        if (!onlyOne(map)) {
            return null;
        }
        Node constant = problems.atMostOne(map, Rml.CONSTANT);
        if (constant != null) {
            return constant(constant);
        }
        String reference = problems.text(map, Rml.REFERENCE);
        if (reference != null) {
            return reference(map, reference, "rml:reference");
        }
        Node execution = problems.atMostOne(map, Rml.FUNCTION_EXECUTION);
        if (execution != null) {
            return functions.compile(map, execution);
        }
        String template = problems.text(map, Rml.TEMPLATE);
        return template == null ? null : template(map, template, encoding);
    }

    static Expression constant(Node constant) {
        String text = constant.isLiteral() ? constant.getLiteralLexicalForm() : constant.toString();
        List<Value> values = List.of(Value.text(text));
        return (item, scope) -> values;
    }

    /** {@code property} is where the reference stands, for a problem with its form. */
    @Nullable
    Expression reference(Node at, String reference, String property) {
        try {
            return formulation.reference(reference, problems.place(reference));
        } catch (PathSyntaxException e) {
            problems.add(at, property + " \"" + reference + "\"", e.expected(), e.found());
            return null;
        }
    }

    private @Nullable Expression template(Node at, String template, Template.Encoding encoding) {
        try {
            TemplateText text = TemplateText.parse(template);
            List<Expression> references = new ArrayList<>();
            for (String reference : text.references()) {
                Expression compiled = reference(at, reference, "rml:template");
                if (compiled != null) {
                    references.add(compiled);
                }
            }
            boolean whole = references.size() == text.references().size();
            return whole ? new Template(text.literals(), references, encoding) : null;
        } catch (PathSyntaxException e) {
            problems.add(at, "rml:template \"" + template + "\"", e.expected(), e.found());
            return null;
        }
    }

    /** An expression as a person would point at it: its reference or template. */
    String describe(Node map) {
        for (Node kind : List.of(Rml.REFERENCE, Rml.TEMPLATE)) {
            for (Node text : problems.definition().objects(map, kind)) {
                return text.isLiteral() ? text.getLiteralLexicalForm() : Rml.shorten(kind);
            }
        }
        for (Node execution : problems.definition().objects(map, Rml.FUNCTION_EXECUTION)) {
            return describeExecution(execution);
        }
        return "expression";
    }

    /** As in {@code lbf:date of $.updated}: the function, and the first expression below it that is no constant. */
    String describeExecution(Node execution) {
        Definition definition = problems.definition();
        String of = definition.objects(execution, Rml.INPUT).stream()
                .flatMap(input -> definition.objects(input, Rml.INPUT_VALUE_MAP).stream())
                .filter(map -> !definition.has(map, Rml.CONSTANT))
                .map(this::describe)
                .findFirst()
                .orElse("a constant");
        for (Node function : definition.objects(execution, Rml.FUNCTION)) {
            return definition.name(function) + " of " + of;
        }
        return "rml:functionExecution of " + of;
    }
}
