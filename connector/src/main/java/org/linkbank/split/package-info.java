/**
 * Cuts what a source sends into records, streaming and within limits, each in its canonical form. Knows no protocol, no
 * mapping and no store.
 */
@NullMarked
package org.linkbank.split;

import org.jspecify.annotations.NullMarked;
