package org.linkbank.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param findings by {@link Finding#ORDER}, at most {@link #MOST}; a violation is never left out for a lesser finding
 * @param omitted how many more there were
 */
public record CheckReport(List<Finding> findings, int omitted) {

    /** A report is for a person to act on; a feed that is wrong throughout is wrong in the same few ways. */
    public static final int MOST = 100;

    public static final CheckReport CLEAN = new CheckReport(List.of(), 0);

    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** A report of these, sorted and cut. */
    static CheckReport of(List<Finding> all) {
        List<Finding> kept = all.stream().sorted(Finding.ORDER).limit(MOST).toList();
        return new CheckReport(kept, all.size() - kept.size());
    }

    /** Whether the record may be stored: it has no violation. */
    public boolean conforms() {
        return count(Severity.VIOLATION) == 0;
    }

    public List<Finding> violations() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .toList();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
