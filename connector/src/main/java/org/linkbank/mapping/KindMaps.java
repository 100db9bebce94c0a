package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The triples maps over one kind of record that share a pass: {@code iteration} selects the records of a document, and each
 * branch the items below a record.
 *
 * @param source the logical source with the shortest iterator
 */
record KindMaps(LogicalSource source, List<Branch> branches) {

    /** Triples maps with one iterator, relative to the record. */
    record Branch(Iteration iteration, List<TriplesMap> maps) {}

    String kind() {
        return source.kind();
    }

    /** Maps one record or, seen from a file, one item of it. */
    void emit(Item record, Scope scope, QuadSink out) {
        for (Branch branch : branches) {
            branch.iteration.each(record, item -> branch.maps.forEach(map -> map.emit(item, scope, out)));
        }
    }

    /** The items below a record that a triples map is for; none when it belongs to another pass. */
    @SuppressWarnings("ReferenceEquality") // two triples maps that say the same are still two
    void eachItemOf(TriplesMap wanted, Item record, Consumer<Item> use) {
        for (Branch branch : branches) {
            if (branch.maps.stream().anyMatch(map -> map == wanted)) {
                branch.iteration.each(record, use);
            }
        }
    }

    /** Whether this pass meets the items of a source. */
    boolean covers(LogicalSource other) {
        return source.file().equals(other.file())
                && other.iteration().after(source.iteration()).isPresent();
    }

    /** Groups triples maps into as few passes as their iterators allow, shorter iterators first. */
    static List<KindMaps> group(List<TriplesMap> maps) {
        List<TriplesMap> byLength = new ArrayList<>(maps);
        byLength.sort(Comparator.comparingInt(map -> map.source().iteration().length()));
        List<KindMaps> groups = new ArrayList<>();
        for (TriplesMap map : byLength) {
            Optional<KindMaps> fitting =
                    groups.stream().filter(group -> group.covers(map.source())).findFirst();
            fitting.orElseGet(() -> {
                        KindMaps group = new KindMaps(map.source(), new ArrayList<>());
                        groups.add(group);
                        return group;
                    })
                    .add(map);
        }
        return groups;
    }

    private void add(TriplesMap map) {
        Iteration rest = map.source().iteration().after(source.iteration()).orElseThrow();
        Map<Iteration, Branch> known = new LinkedHashMap<>();
        branches.forEach(branch -> known.put(branch.iteration, branch));
        Branch branch = known.get(rest);
        if (branch == null) {
            branch = new Branch(rest, new ArrayList<>());
            branches.add(branch);
        }
        branch.maps.add(map);
    }
}
