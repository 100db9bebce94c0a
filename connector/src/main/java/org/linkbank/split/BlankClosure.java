package org.linkbank.split;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subject's lines and those of the blank nodes that hang on it, however far. */
final class BlankClosure {

    private final SortedTriples all;
    private final Collection<String> own;
    private final Set<String> nodes = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> waiting = new ArrayDeque<>();

    BlankClosure(SortedTriples all, Collection<String> own) {
        this.all = all;
        this.own = own;
    }

    /** Gathers it; false when it is more than allowed. */
    boolean within(int mostNodes, int mostCharacters) {
        own.forEach(this::add);
        while (!waiting.isEmpty() && nodes.size() <= mostNodes && text.length() <= mostCharacters) {
            all.about(waiting.remove()).forEach(this::add);
        }
        return nodes.size() <= mostNodes && text.length() <= mostCharacters;
    }

    private void add(String line) {
        text.append(line).append('\n');
        String blank = object(line);
        if (blank != null && nodes.add(blank)) {
            waiting.add(blank);
        }
    }

    /** The label of a line's object, or null when it is no blank node. */
    private static @Nullable String object(String line) {
        int start = line.indexOf(' ', line.indexOf(' ') + 1) + 1;
        return line.startsWith("_:", start) ? line.substring(start, line.length() - 2) : null;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    String text() {
        return text.toString();
    }
}
