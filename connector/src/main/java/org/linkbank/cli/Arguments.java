package org.linkbank.cli;

import java.util.ArrayList;
import java.util.List;

/** A command line as another process can carry it out. */
final class Arguments {

    private Arguments() {}

    /** Without {@code --home}, which says where this process looked for the other one. */
    static List<String> withoutHome(List<String> original) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < original.size(); i++) {
            String word = original.get(i);
            if (word.equals("--home")) {
                i++;
            } else if (!word.startsWith("--home=")) {
                kept.add(word);
            }
        }
        return kept;
    }
}
