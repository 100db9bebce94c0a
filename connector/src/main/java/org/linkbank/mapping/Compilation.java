package org.linkbank.mapping;

import java.util.List;
import org.linkbank.record.Problem;

/** How compiling a mapping ended. */
public sealed interface Compilation {

    /** It can be used. */
    record Compiled(Mapping mapping) implements Compilation {}

    /** Everything that is wrong with it, at least one problem, in the order of the file. */
    record Invalid(List<Problem> problems) implements Compilation {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
