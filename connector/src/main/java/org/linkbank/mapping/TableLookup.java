package org.linkbank.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.linkbank.mapping.function.Table;

/** One lookup of a query's value: a solution for each concept that the value stands for, none where it is unknown. */
final class TableLookup extends PropertyFunctionEval {

    private final Map<String, Table> tables;

    TableLookup(Map<String, Table> tables) {
        super(PropFuncArgType.PF_ARG_LIST, PropFuncArgType.PF_ARG_SINGLE);
        this.tables = tables;
    }

    @Override
    public QueryIterator execEvaluated(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg objects, ExecutionContext context) {
        Table table = Objects.requireNonNull(tables.get(subject.getArg(1).getLiteralLexicalForm()), "loaded before");
        Node object = objects.getArg();
        List<Binding> found = found(subject.getArg(0), table).stream()
                .map(NodeFactory::createURI)
                .filter(concept -> object.isVariable() || object.equals(concept))
                .map(concept ->
                        object.isVariable() ? BindingFactory.binding(binding, Var.alloc(object), concept) : binding)
                .toList();
        return QueryIterPlainWrapper.create(found.iterator(), context);
    }

    private static List<String> found(Node value, Table table) {
        if (value.isLiteral()) {
            return table.find(value.getLiteralLexicalForm().strip());
        }
        return value.isURI() ? table.find(value.getURI()) : List.of();
    }
}
