/**
 * Feeds: RSS 2.0 and 1.0, Atom (RFC 4287, paged and archived by RFC 5005, deleted entries by RFC 6721) and JSON Feed 1.1. What
 * to ask next and what came back; must not know how a request over the network is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.feed;

import org.jspecify.annotations.NullMarked;
