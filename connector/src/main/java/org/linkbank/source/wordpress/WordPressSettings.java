package org.linkbank.source.wordpress;

import java.util.Arrays;
import java.util.List;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;
import org.linkbank.source.harvest.NumberParameter;

/**
 * What a partner file sets for this protocol alone.
 *
 * @param types names of types; none: all that are public
 * @param sweepEvery days between sweeps of all ids
 * @param fullEvery days between harvests that read everything
 */
record WordPressSettings(List<String> types, double sweepEvery, double fullEvery) {

    private static final double SWEEP_EVERY = 1;
    private static final double FULL_EVERY = 7;

    WordPressSettings {
        types = List.copyOf(types);
    }

    static WordPressSettings of(Source source, Notes notes) {
        List<String> types = Arrays.stream(
                        source.parameters().getOrDefault("types", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new WordPressSettings(
                types,
                NumberParameter.of(source, "sweepEvery", SWEEP_EVERY, notes),
                NumberParameter.of(source, "fullEvery", FULL_EVERY, notes));
    }
}
