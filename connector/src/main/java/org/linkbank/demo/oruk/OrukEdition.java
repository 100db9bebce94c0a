package org.linkbank.demo.oruk;

/** The two editions of the standard that feeds speak. */
public enum OrukEdition {
    /** HSDS-UK 3.0. */
    THREE,
    /** HSDS-UK 1.0. */
    ONE
}
