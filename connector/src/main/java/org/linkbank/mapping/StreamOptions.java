package org.linkbank.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

/**
 * How whole files are mapped.
 *
 * @param base what relative IRIs are relative to
 * @param rejected told of each record that is left out; may throw to stop
 * @param warned told of each value that is left out
 */
public record StreamOptions(String base, Limits limits, Consumer<List<Problem>> rejected, Consumer<Problem> warned) {

    /** Stops at the first record that cannot stand, with a {@link MappingException}; ignores warnings. */
    public static StreamOptions strict(String base) {
        return new StreamOptions(
                base,
                Limits.DEFAULT,
                problems -> {
                    throw new MappingException(problems);
                },
                warning -> {});
    }
}
