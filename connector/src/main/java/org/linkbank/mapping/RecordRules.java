package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkbank.record.Problem;

/** What holds for a mapping that maps records one by one, beyond what RML asks of any mapping (decision 0021). */
final class RecordRules {

    private final String display;
    private final List<KindMaps> groups;
    private final List<Problem> problems = new ArrayList<>();

    private RecordRules(String display, List<KindMaps> groups) {
        this.display = display;
        this.groups = groups;
    }

    static List<Problem> check(String display, List<KindMaps> groups) {
        RecordRules rules = new RecordRules(display, groups);
        rules.oneShapePerKind();
        rules.elementsByName();
        groups.forEach(
                group -> group.branches().forEach(branch -> branch.maps().forEach(map -> rules.map(map, group))));
        return List.copyOf(rules.problems);
    }

    private void oneShapePerKind() {
        Map<String, KindMaps> first = new HashMap<>();
        for (KindMaps group : groups) {
            KindMaps other = first.putIfAbsent(group.kind(), group);
            if (other != null) {
                String expected = "one that begins with the record's, "
                        + other.source().iteration().text();
                String found = group.source().iteration().text();
                add(group.branches().get(0).maps().get(0), "rml:iterator", expected, found);
            }
        }
    }

    private void elementsByName() {
        for (KindMaps group : groups) {
            if (group.source().iteration() instanceof Iteration.Xml xml
                    && !xml.path().rest().isEmpty()) {
                TriplesMap map = group.branches().get(0).maps().get(0);
                add(map, "rml:iterator", "element names only, for the iterator of records", xml.text());
            }
        }
    }

    private void map(TriplesMap map, KindMaps group) {
        boolean graphs = !map.graphs().isEmpty()
                || map.predicateObjects().stream()
                        .anyMatch(each -> !each.graphs().isEmpty());
        if (graphs) {
            add(map, "rml:graphMap", "none, as every record has its own graph", "one");
        }
        for (PredicateObjects each : map.predicateObjects()) {
            for (TermMap object : each.objects()) {
                if (object instanceof Join join && !group.covers(join.parentSource())) {
                    add(map, "rml:joinCondition", "a join within the record", "a join with another source");
                }
            }
        }
    }

    private void add(TriplesMap map, String term, String expected, String found) {
        problems.add(new Problem(display + " " + map.name() + ", " + term, expected, found));
    }
}
