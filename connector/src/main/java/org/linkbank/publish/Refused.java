package org.linkbank.publish;

/**
 * Why a query gave no result: one or more lines of plain text that say what was expected, what was found and that nothing
 * was answered.
 */
public record Refused(Reason reason, String text) implements Checked, Answer {

    /** The kinds of refusal, with the status the SPARQL 1.1 Protocol (section 2.1.6) or HTTP gives them. */
    public enum Reason {
        /** It is no SPARQL 1.1 query, or one that asks for what is not offered here. */
        BAD_QUERY(400),
        /** The wanted form does not suit the query. */
        NOT_ACCEPTABLE(406),
        QUERY_TOO_LONG(413),
        RESULT_TOO_LARGE(422),
        FAILED(500),
        TIMED_OUT(503),
        BUSY(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
