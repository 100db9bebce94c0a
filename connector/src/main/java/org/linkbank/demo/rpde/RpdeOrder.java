package org.linkbank.demo.rpde;

/** The two orders that the standard allows. */
public enum RpdeOrder {
    /** By the time of the change, then by id: {@code afterTimestamp} and {@code afterId}. */
    TIMESTAMP_AND_ID,
    /** By a number that every change raises: {@code afterChangeNumber}. */
    CHANGE_NUMBER
}
