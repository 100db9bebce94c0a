package org.linkbank.web;

/** A part of the bank, with the place of its addresses: what everyone may see, and what readers alone may. */
public enum Part {
    PUBLIC(""),
    PRIVATE("/private");

    private final String prefix;

    Part(String prefix) {
        this.prefix = prefix;
    }

    /** What comes before the path of an IRI in the address of this part's page of it. */
    public String prefix() {
        return prefix;
    }

    /** Where a page leads that names a source. */
    public String sourcePage(String source) {
        return this == PUBLIC ? "/source/" + source : prefix + "/#" + source;
    }
}
