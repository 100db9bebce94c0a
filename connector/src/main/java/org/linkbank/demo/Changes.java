package org.linkbank.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the records of one day differ from those of another, by record id: what a correct harvest must find. */
public record Changes(SortedSet<String> created, SortedSet<String> updated, SortedSet<String> withdrawn) {

    /** Compares records by their bytes on the wire; both maps go from id to bytes. */
    public static Changes between(Map<String, byte[]> before, Map<String, byte[]> after) {
        SortedSet<String> created = new TreeSet<>(after.keySet());
        created.removeAll(before.keySet());
        SortedSet<String> withdrawn = new TreeSet<>(before.keySet());
        withdrawn.removeAll(after.keySet());
        SortedSet<String> updated = new TreeSet<>(after.keySet());
        updated.removeIf(id -> created.contains(id) || Arrays.equals(before.get(id), after.get(id)));
        return new Changes(created, updated, withdrawn);
    }
}
