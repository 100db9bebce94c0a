package org.linkbank.demo.feed;

/** What can go wrong with a document of a feed. */
public enum FeedFault {
    /** 500 with an HTML page. */
    SERVER_ERROR,
    /** 200, but the body is an HTML page. */
    HTML_PAGE,
    /** 200, and the document ends in the middle of an item. */
    CUT_SHORT,
    /** 200 without a body. */
    EMPTY,
    /** 200 with a feed of no items. */
    NO_ITEMS,
    /** The next link leads to another host. */
    NEXT_ELSEWHERE,
    /** The next link leads back to the first document. */
    NEXT_BACK,
    /** The items of the first document again. */
    REPEATED,
    /** Bytes that are not in the encoding that the header states. */
    WRONG_BYTES,
    /** A document type declaration with an entity. */
    DOCTYPE,
    /** The connection is reset before an answer. */
    RESET,
    /** The connection is closed before an answer. */
    CLOSED,
    /** A chunk that is none. */
    MALFORMED_CHUNK,
    /** Random bytes, then the end. */
    GARBAGE
}
