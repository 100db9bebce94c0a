package org.linkbank.demo.aliss;

/** What can go wrong with an answer of {@code /import}. */
public enum AlissFault {
    /** 500 with {@code {"Message":"An error has occurred."}}. */
    SERVER_ERROR,
    /** 503 with an HTML page and {@code Retry-After: 1}. */
    UNAVAILABLE,
    /** 429 with {@code Retry-After: 1}. */
    TOO_MANY_REQUESTS,
    /** 200, but the body is an HTML page, as a proxy or gateway sends one. */
    HTML_PAGE,
    /** 200, and the JSON ends in the middle of a record though the response is complete. */
    CUT_SHORT,
    /** 200 without a body. */
    EMPTY,
    /** The connection is reset before an answer. */
    RESET,
    /** The right answer, in small pieces over two seconds. */
    SLOW
}
