/**
 * Who may read what is not for everyone: readers' names and password hashes, how a log-in is judged, and how many may fail.
 * Must not know what is read, nor over which face.
 */
@NullMarked
package org.linkbank.reader;

import org.jspecify.annotations.NullMarked;
