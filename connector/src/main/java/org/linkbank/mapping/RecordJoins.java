package org.linkbank.mapping;

import java.util.HashMap;
import java.util.Map;

/** Joins within one record: each index is made when it is first asked for. */
final class RecordJoins {

    private final KindMaps maps;
    private final Item record;
    private final Map<Join, JoinIndex> indexes = new HashMap<>(2);

    RecordJoins(KindMaps maps, Item record) {
        this.maps = maps;
        this.record = record;
    }

    JoinIndex index(Join join, Scope scope) {
        JoinIndex known = indexes.get(join);
        if (known != null) {
            return known;
        }
        JoinIndex index = new JoinIndex();
        maps.eachItemOf(join.parent().get(), record, item -> join.add(item, scope, index));
        indexes.put(join, index);
        return index;
    }
}
