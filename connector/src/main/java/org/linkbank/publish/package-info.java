/**
 * What others read: SPARQL, linked data, dumps, feeds. Must not know the inside of sync.
 */
@NullMarked
package org.linkbank.publish;

import org.jspecify.annotations.NullMarked;
