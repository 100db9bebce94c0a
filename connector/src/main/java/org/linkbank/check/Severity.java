package org.linkbank.check;

/** How much a finding matters, worst first (SHACL section 2.1.4). */
public enum Severity {
    /** The record is rejected. */
    VIOLATION,
    /** The record stands; its publisher should mend it. */
    WARNING,
    /** A hint: something would be of use to readers. */
    INFO
}
