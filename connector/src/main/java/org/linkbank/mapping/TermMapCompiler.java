package org.linkbank.mapping;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.langtagx.LangTagX;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.IriForm;

/** Compiles term maps (RML-Core, "Term map"). */
final class TermMapCompiler {

    private static final Set<Node> OF_TERM_MAP = Set.of(
            Rml.CONSTANT,
            Rml.REFERENCE,
            Rml.TEMPLATE,
            Rml.FUNCTION_EXECUTION,
            Rml.RETURN,
            Rml.RETURN_MAP,
            Rml.TERM_TYPE,
            Rml.LANGUAGE,
            Rml.LANGUAGE_MAP,
            Rml.DATATYPE,
            Rml.DATATYPE_MAP,
            Rml.CLASS,
            Rml.GRAPH,
            Rml.GRAPH_MAP);

    private final Problems problems;
    private final ExpressionCompiler expressions;
    private final @Nullable String base;
    private final String label;

    /**
     * @param base the triples map's rml:baseIRI, or null
     * @param label tells the triples map's blank nodes from those of others, which may share its term maps
     */
    TermMapCompiler(Problems problems, ExpressionCompiler expressions, @Nullable String base, String label) {
        this.label = label;
        this.problems = problems;
        this.expressions = expressions;
        this.base = base;
    }

    /** Null when something is wrong with it, which is then noted. */
    @Nullable
    TermMap compile(Node map, TermRole role) {
        problems.allow(map, role.words(), OF_TERM_MAP);
        TermType type = TermType.of(map, role, problems);
        if (type == null) {
            return null;
        }
        Node constant = problems.definition().has(map, Rml.CONSTANT) ? problems.atMostOne(map, Rml.CONSTANT) : null;
        if (constant != null) {
            return expressions.onlyOne(map) ? constant(map, constant, role, type) : null;
        }
        if (type == TermType.BLANK_NODE && !expressions.any(map)) {
            return new Terms.FreshBlankNode(label);
        }
        Expression expression = expressions.compile(map, type.encoding());
        return expression == null ? null : computed(map, expression, role, type);
    }

    /** A term given directly: rml:subject, rml:predicate, rml:object, rml:graph. */
    @Nullable
    TermMap constant(Node at, Node constant, TermRole role) {
        return constant(at, constant, role, TermType.of(constant));
    }

    private @Nullable TermMap constant(Node at, Node constant, TermRole role, TermType type) {
        TermType actual = TermType.of(constant);
        boolean fits = actual == type || (actual == TermType.IRI && type.isIri());
        if (!fits || !role.allows(actual)) {
            String expected = role.allows(type) ? type.words() : role.words() + " that is " + role.expected();
            problems.add(at, "rml:constant", expected, problems.definition().name(constant));
            return null;
        }
        return new Terms.Constant(List.of(role == TermRole.GRAPH ? Graphs.named(constant) : constant));
    }

    private @Nullable TermMap computed(Node map, Expression expression, TermRole role, TermType type) {
        Terms.Maker maker =
                switch (type) {
                    case IRI, URI, UNSAFE_IRI -> iri(map, expression, role, type);
                    case BLANK_NODE -> (value, item, scope) -> scope.blankNode(value.text());
                    case LITERAL -> literal(map);
                };
        return maker == null ? null : new Terms.Computed(expression, maker);
    }

    private Terms.Maker iri(Node map, Expression expression, TermRole role, TermType type) {
        boolean check = type != TermType.UNSAFE_IRI && !encoded(expression);
        return new IriMaker(base, check, role.required(), problems.place(expressions.describe(map)));
    }

    /** A template over encoded values is well formed as soon as its literal parts are, which is looked at once, here. */
    private static boolean encoded(Expression expression) {
        if (!(expression instanceof Template template) || template.encoding() == Template.Encoding.NONE) {
            return false;
        }
        String sample = String.join("x", template.literals());
        return IriForm.fault(IriForm.absolute(sample) ? sample : "http://example.org/" + sample) < 0;
    }

    private Terms.@Nullable Maker literal(Node map) {
        TermMap language = part(map, Rml.LANGUAGE, Rml.LANGUAGE_MAP, TermRole.LANGUAGE);
        TermMap datatype = part(map, Rml.DATATYPE, Rml.DATATYPE_MAP, TermRole.DATATYPE);
        String where = problems.place(expressions.describe(map));
        if (language instanceof Terms.Constant constant) {
            return inLanguage(map, constant.nodes().get(0).getLiteralLexicalForm());
        }
        if (datatype instanceof Terms.Constant constant) {
            return LiteralMaker.OfType.of(constant.nodes().get(0).getURI(), where);
        }
        if (language != null) {
            return new LiteralMaker.InComputedLanguage(language, where);
        }
        return datatype == null ? LiteralMaker::natural : new LiteralMaker.OfComputedType(datatype, where);
    }

    private @Nullable TermMap part(Node map, Node shortcut, Node property, TermRole role) {
        Node constant = problems.atMostOne(map, shortcut);
        Node computed = problems.atMostOne(map, property);
        if (constant != null && computed != null) {
            problems.add(map, Rml.shorten(property), "either it or " + Rml.shorten(shortcut), "both");
        }
        if (constant != null) {
            return constant(map, constant, role);
        }
        return computed == null ? null : compile(computed, role);
    }

    private Terms.@Nullable Maker inLanguage(Node map, String language) {
        if (!LangTagX.checkLanguageTag(language)) {
            problems.add(map, "rml:language", "a language tag (BCP 47)", "\"" + language + "\"");
            return null;
        }
        return new LiteralMaker.InLanguage(language);
    }
}
