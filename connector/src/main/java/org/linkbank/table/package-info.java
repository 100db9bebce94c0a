/**
 * What the columns of a table may hold, as CSV on the Web describes it, and what is wrong with a row, cell by cell. Knows no
 * source and no mapping.
 */
@NullMarked
package org.linkbank.table;

import org.jspecify.annotations.NullMarked;
