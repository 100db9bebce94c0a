/**
 * Realtime Paged Data Exchange 1.0, the feeds of OpenActive: pages linked by the address of the next, with what was deleted.
 * What to ask next and what came back; must not know how a request over the network is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.rpde;

import org.jspecify.annotations.NullMarked;
