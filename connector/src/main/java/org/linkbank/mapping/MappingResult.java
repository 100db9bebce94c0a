package org.linkbank.mapping;

import java.util.List;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordGraph;

/** What a mapping made of a record. */
public sealed interface MappingResult {

    /** A graph; {@code warnings} name values that were left out (a malformed IRI, say) while the record stands. */
    record Mapped(RecordGraph graph, List<Problem> warnings) implements MappingResult {
        public Mapped {
            warnings = List.copyOf(warnings);
        }
    }

    /** The record is not what the mapping expects; all that is wrong with it, at least one. */
    record Rejected(List<Problem> problems) implements MappingResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
