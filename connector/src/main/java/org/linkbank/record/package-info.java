/**
 * The words every other package shares: a source's id, a record's key, a record as fetched, a record as a graph, a
 * problem in a definition or a record. Knows no other package of Linkbank.
 */
@NullMarked
package org.linkbank.record;

import org.jspecify.annotations.NullMarked;
