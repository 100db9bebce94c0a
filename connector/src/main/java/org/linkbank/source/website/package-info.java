/**
 * Websites: robots.txt, sitemaps, and what a page says of itself. What to ask next and what came back; must not know how a
 * request over the network is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.website;

import org.jspecify.annotations.NullMarked;
