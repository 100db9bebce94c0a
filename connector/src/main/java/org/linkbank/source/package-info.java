/**
 * A source's definition; guarded, polite fetching; the pages and records of each protocol. Must not know mapping or
 * store.
 */
@NullMarked
package org.linkbank.source;

import org.jspecify.annotations.NullMarked;
