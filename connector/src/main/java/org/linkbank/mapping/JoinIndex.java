package org.linkbank.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The parent side of a join: subjects by the values they are joined on. */
final class JoinIndex {

    private final Map<List<String>, Set<Node>> subjects = new HashMap<>();

    void put(Collection<List<String>> keys, List<Node> nodes) {
        keys.forEach(key ->
                subjects.computeIfAbsent(key, any -> new LinkedHashSet<>(4)).addAll(nodes));
    }

    List<Node> get(Collection<List<String>> keys) {
        Set<Node> found = new LinkedHashSet<>();
        keys.forEach(key -> found.addAll(subjects.getOrDefault(key, Set.of())));
        return List.copyOf(found);
    }
}
