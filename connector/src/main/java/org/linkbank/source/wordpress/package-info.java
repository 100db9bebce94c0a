/**
 * WordPress by its REST interface, and by its feed where that is closed. What to ask next and what came back; must not know how
 * a request over the network is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.wordpress;

import org.jspecify.annotations.NullMarked;
