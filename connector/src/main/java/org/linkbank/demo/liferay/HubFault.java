package org.linkbank.demo.liferay;

/** What can go wrong with a page of a list. */
public enum HubFault {
    /** 500 with a JSON error. */
    SERVER_ERROR,
    /** 503 with an HTML page and {@code Retry-After: 1}. */
    UNAVAILABLE,
    /** 429 with {@code Retry-After: 1}. */
    TOO_MANY_REQUESTS,
    /** 200, but the body is an HTML page, as a portal that wants a log-in sends one. */
    HTML_PAGE,
    /** 200, and the JSON ends in the middle though the response is complete. */
    CUT_SHORT,
    /** 200 without a body. */
    NO_BODY,
    /** 200 with the right JSON, called a text. */
    WRONG_TYPE,
    /** 200, an empty list that says it is whole. */
    EMPTY_LIST,
    /** 200, a page without its records though it counts them. */
    ITEMS_MISSING,
    /** 200, the first page again, whatever was asked for. */
    FIRST_PAGE_AGAIN,
    /** 200, every record dated in the year 2099. */
    FUTURE,
    /** 200, every record twice. */
    TWICE,
    /** The connection is reset before an answer. */
    RESET
}
