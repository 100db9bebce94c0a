package org.linkbank.demo.site;

/** What can go wrong with an answer. */
public enum SiteFault {
    /** Status 500 with a page. */
    SERVER_ERROR,
    /** Status 404 with a page. */
    NOT_FOUND,
    /** A page that says sorry, with status 200. */
    ERROR_PAGE,
    /** Half of the body, said to be whole. */
    CUT,
    /** No body, status 200. */
    EMPTY,
    /** WireMock's: no answer at all. */
    NO_ANSWER,
    /** WireMock's: status 200, then nothing that is HTTP. */
    MALFORMED,
    /** WireMock's: random bytes, then the end. */
    RANDOM,
    /** WireMock's: the connection is reset. */
    RESET
}
