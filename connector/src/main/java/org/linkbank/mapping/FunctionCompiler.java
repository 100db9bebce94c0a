package org.linkbank.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.Function;
import org.linkbank.mapping.function.Library;
import org.linkbank.mapping.function.Signature;
import org.linkbank.mapping.function.TableException;
import org.linkbank.mapping.function.Tables;

/** Compiles function executions (RML-FNML) over the library of functions. */
final class FunctionCompiler {

    private static final Set<Node> OF_EXECUTION =
            Set.of(Rml.FUNCTION, Rml.FUNCTION_MAP, Rml.INPUT, Rml.RETURN, Rml.RETURN_MAP);
    private static final Set<Node> OF_INPUT =
            Set.of(Rml.PARAMETER, Rml.PARAMETER_MAP, Rml.INPUT_VALUE, Rml.INPUT_VALUE_MAP);

    private final Problems problems;
    private final ExpressionCompiler expressions;
    private final Tables tables;

    FunctionCompiler(Problems problems, ExpressionCompiler expressions, Tables tables) {
        this.problems = problems;
        this.expressions = expressions;
        this.tables = tables;
    }

    /**
     * Null when something is wrong with it, which is then noted.
     *
     * @param map the expression map that holds the execution, and may say which of its results is wanted
     */
    @Nullable
    Expression compile(Node map, Node execution) {
        problems.allow(execution, "a function execution", OF_EXECUTION);
        checkReturn(map);
        checkReturn(execution);
        Node name = named(execution, Rml.FUNCTION, Rml.FUNCTION_MAP);
        Optional<Signature> signature = name == null || !name.isURI() ? Optional.empty() : Library.find(name.getURI());
        if (signature.isEmpty()) {
            String found = name == null ? "none" : problems.definition().name(name);
            problems.add(execution, "rml:function", "a function of Linkbank's library", found);
            return null;
        }
        return compile(execution, signature.get());
    }

    private @Nullable Expression compile(Node execution, Signature signature) {
        Map<String, Expression> arguments = new HashMap<>();
        Map<String, String> constants = new HashMap<>();
        for (Node input : problems.definition().objects(execution, Rml.INPUT)) {
            input(input, signature, arguments, constants);
        }
        boolean complete = complete(execution, signature, arguments.keySet(), constants.keySet());
        Function function = complete ? make(execution, signature, constants) : null;
        String where = problems.place(expressions.describeExecution(execution));
        return function == null ? null : new Applied(function, arguments, where);
    }

    private void input(
            Node input, Signature signature, Map<String, Expression> arguments, Map<String, String> constants) {
        problems.allow(input, "an input", OF_INPUT);
        Node parameter = named(input, Rml.PARAMETER, Rml.PARAMETER_MAP);
        String name =
                parameter != null && parameter.isURI() && parameter.getURI().startsWith(Library.NS)
                        ? parameter.getURI().substring(Library.NS.length())
                        : "";
        if (!signature.accepts(name)) {
            String found = parameter == null ? "none" : problems.definition().name(parameter);
            problems.add(input, "rml:parameter", "a parameter of lbf:" + signature.name(), found);
            return;
        }
        Node constant = named(input, Rml.INPUT_VALUE, Rml.INPUT_VALUE_MAP);
        if (constant != null) {
            constants.put(name, constant.isLiteral() ? constant.getLiteralLexicalForm() : constant.toString());
            arguments.put(name, ExpressionCompiler.constant(constant));
            return;
        }
        Node map = problems.atMostOne(input, Rml.INPUT_VALUE_MAP);
        Expression compiled = map == null ? null : expressions.compile(map, encoding(map));
        if (map == null) {
            problems.add(input, "rml:inputValueMap", "one", "none");
        }
        if (compiled != null) {
            arguments.put(name, compiled);
        }
    }

    /** An input is a term map (RML-FNML): one that says it is an IRI has the values in its template encoded for that. */
    private Template.Encoding encoding(Node map) {
        return (TermType.IRI.statedBy(map, problems) ? TermType.IRI : TermType.LITERAL).encoding();
    }

    private boolean complete(Node execution, Signature signature, Set<String> given, Set<String> constants) {
        boolean complete = true;
        for (String required : signature.required()) {
            complete &= expect(given.contains(required), execution, "lbf:" + required, "a value", "none");
        }
        for (String required : signature.constant()) {
            complete &= expect(constants.contains(required), execution, "lbf:" + required, "a constant value", "none");
        }
        return complete;
    }

    private boolean expect(boolean holds, Node at, String term, String expected, String found) {
        if (!holds) {
            problems.add(at, term, expected, found);
        }
        return holds;
    }

    private @Nullable Function make(Node execution, Signature signature, Map<String, String> constants) {
        try {
            return signature.maker().make(name -> constants.getOrDefault(name, ""), tables);
        } catch (TableException e) {
            problems.add(execution, "lbf:table", "a file of vocab without its ending", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void checkReturn(Node node) {
        Node result = named(node, Rml.RETURN, Rml.RETURN_MAP);
        if (result != null && !(result.isURI() && result.getURI().equals(Library.NS + Library.RESULT))) {
            problems.add(
                    node,
                    "rml:return",
                    "lbf:" + Library.RESULT,
                    problems.definition().name(result));
        }
    }

    /** The constant that a shortcut or a constant-valued map gives, or null. */
    private @Nullable Node named(Node node, Node shortcut, Node property) {
        Node direct = problems.atMostOne(node, shortcut);
        Node map = direct == null ? problems.atMostOne(node, property) : null;
        return map == null ? direct : problems.atMostOne(map, Rml.CONSTANT);
    }
}
