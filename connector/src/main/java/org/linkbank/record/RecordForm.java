package org.linkbank.record;

/** The syntax of a record's bytes, which decides how a mapping's references are read. */
public enum RecordForm {
    /** One JSON value, RFC 8259, in UTF-8, object members sorted by name. */
    JSON,
    /** A header line and one row, RFC 4180, in UTF-8. */
    CSV,
    /** One element as a document, XML 1.0, in UTF-8, with every namespace in scope declared on it. */
    XML,
    /** The triples about one subject, N-Triples in UTF-8, sorted, blank nodes labelled by what is said of them. */
    RDF
}
