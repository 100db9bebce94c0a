package org.linkbank.publish;

/** What became of a query that ran: its whole result, or why there is none. */
public sealed interface Answer permits Answer.Result, Refused {

    /** The whole result, serialised. Whoever receives it closes the body. */
    record Result(Spool body, ResultFormat format) implements Answer {}
}
