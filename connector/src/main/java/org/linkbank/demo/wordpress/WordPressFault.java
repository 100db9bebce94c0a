package org.linkbank.demo.wordpress;

/** What can go wrong with a page of a list. */
public enum WordPressFault {
    /** 500 with WordPress's "critical error" page. */
    CRITICAL_ERROR,
    /** 200, but the body is an HTML page, as a security plug-in sends one. */
    HTML_PAGE,
    /** 200, and the JSON ends in the middle of a record. */
    CUT_SHORT,
    /** 200 without a body. */
    EMPTY,
    /** 200 with an empty list whose headers promise records. */
    NO_RECORDS,
    /** 200 with an error object instead of a list. */
    ERROR_OBJECT,
    /** A warning of PHP before the JSON. */
    PHP_WARNING,
    /** The records of the first page again, as a cache that ignores the query sends them. */
    REPEATED,
    /** The connection is reset before an answer. */
    RESET,
    /** The connection is closed before an answer. */
    CLOSED,
    /** A chunk that is none. */
    MALFORMED_CHUNK,
    /** Random bytes, then the end. */
    GARBAGE
}
