package org.linkbank.mapping;

import java.util.List;
import org.linkbank.mapping.function.Value;

/** What an expression map yields for an item: no value, one, or several in the source's order. */
interface Expression {

    List<Value> values(Item item, Scope scope);
}
