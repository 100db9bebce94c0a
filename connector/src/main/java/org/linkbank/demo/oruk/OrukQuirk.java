package org.linkbank.demo.oruk;

/** What feeds do that the standard does not expect of them. */
public enum OrukQuirk {
    /** Whatever page is asked for, the first comes. */
    PAGE_IGNORED,
    /** The list grows with every page that is asked for. */
    ENDLESS,
    /** The total counts five more than there are. */
    TOTAL_OFF,
    /** Each page has another size than the one before. */
    SIZE_CHANGES,
    /** The first record of a page stands on it a second time, in place of the second. */
    DUPLICATES,
    /** Every date lies in the year 2099. */
    FUTURE_DATES,
    /** Ids come in capitals. */
    CAPITAL_IDS,
    /** Ids are no UUIDs. */
    ODD_IDS,
    /** The list of services is empty, and right in itself. */
    NO_SERVICES,
    /** A question for changes answers 400. */
    CHANGES_REFUSED,
    /** A question for changes answers with everything. */
    CHANGES_IGNORED,
    /** A question for changes leaves them out. */
    CHANGES_LOST,
    /** {@code minimal} changes nothing. */
    MINIMAL_IGNORED,
    /** {@code full} changes nothing. */
    FULL_IGNORED,
    /** There is nothing at {@code GET /}. */
    NO_ROOT,
    /** The description of the interface is the standard's own. */
    OPENAPI_ELSEWHERE,
    /** There are services and nothing else. */
    SERVICES_ONLY,
    /** The envelope says nothing of total and pages. */
    NO_TOTALS
}
