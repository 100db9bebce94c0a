package org.linkbank.config;

import java.util.List;
import org.linkbank.record.Problem;

/**
 * What a look at all definitions found.
 *
 * @param problems faults: what stops a partner, or everything; sorted by file and line
 * @param warnings what should be mended but stops nothing; sorted by file and line
 * @param files how many files were looked at
 */
public record ConfigReport(List<Problem> problems, List<Problem> warnings, int files) {

    public ConfigReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }
}
