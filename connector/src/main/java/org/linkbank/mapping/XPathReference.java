package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linkbank.mapping.function.Value;
import org.w3c.dom.Element;

/** An XPath reference: the string value of each node it selects, or the one text, number or truth it computes. */
record XPathReference(ElementPath path, Set<String> nulls) implements Expression {

    @Override
    public List<Value> values(Item item, Scope scope) {
        Element element = ((Item.Xml) item).element();
        List<Value> values = new ArrayList<>();
        path.texts(element, text -> {
            if (!nulls.contains(text)) {
                values.add(Value.text(text));
            }
        });
        return values;
    }
}
