package org.linkbank.demo.rpde;

/** What feeds do that the standard does not expect of them. */
public enum RpdeQuirk {
    /** The next page is on another host. */
    NEXT_ELSEWHERE,
    /** No next page is named. */
    NEXT_MISSING,
    /** The second page names the first as the next. */
    CIRCLE,
    /** A page with items names itself as the next. */
    NAMES_ITSELF,
    /** The page without items names another one, for ever. */
    NEVER_ENDS,
    /** There is always one more page, of new items. */
    ENDLESS,
    /** The last item was modified in the year 2099. */
    FUTURE,
    /** Ids come in capitals. */
    CAPITAL_IDS,
    /** The first item of a page stands on it twice. */
    TWINS,
    /** The first item of a page stands on it twice, modified at different times. */
    DIFFERENT_TWINS,
    /** There are no items. */
    NO_ITEMS
}
