/**
 * Feeds of Open Referral UK, 3.0 and 1.0: lists in numbered pages, records by id, what changed since a time. What to ask next
 * and what came back; must not know how a request over the network is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.oruk;

import org.jspecify.annotations.NullMarked;
