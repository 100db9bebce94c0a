/**
 * The ALISS register of local assets: its lists are paged, counted and at times wrong. What to ask next and what came back; must not know how a request over the network is performed, mapping, store or
 * Camel.
 */
@NullMarked
package org.linkbank.source.aliss;

import org.jspecify.annotations.NullMarked;
