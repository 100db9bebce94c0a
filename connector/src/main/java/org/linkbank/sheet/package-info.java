/**
 * Reads spreadsheets, Office Open XML and OpenDocument, row by row and within limits. Knows nothing of records, kinds or
 * mappings: what a row means is said by whoever asks.
 */
@NullMarked
package org.linkbank.sheet;

import org.jspecify.annotations.NullMarked;
