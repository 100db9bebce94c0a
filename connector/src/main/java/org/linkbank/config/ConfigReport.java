package org.linkbank.config;

import java.util.List;
import org.linkbank.record.Problem;

/**
 * What a look at all definitions found.
 *
 * @param problems faults: what stops a partner, or everything; sorted by file and line
 * @param warnings what should be mended but stops nothing; sorted by file and line
 * @param notes what disabled sources will need before they are enabled; sorted by file and line
 * @param files how many files were looked at
 */
public record ConfigReport(List<Problem> problems, List<Problem> warnings, List<Problem> notes, int files) {

    public ConfigReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }
}
