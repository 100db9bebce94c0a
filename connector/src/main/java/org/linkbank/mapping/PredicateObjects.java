package org.linkbank.mapping;

import java.util.List;

/** A compiled predicate-object map: every predicate with every object, in its graphs. */
record PredicateObjects(List<TermMap> predicates, List<TermMap> objects, List<TermMap> graphs) {}
