/**
 * Reads route templates and partner files into sources, with every fault's file and line. Must not know mapping, the store,
 * or what Camel makes of the same files.
 */
@NullMarked
package org.linkbank.source.definition;

import org.jspecify.annotations.NullMarked;
