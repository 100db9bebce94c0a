/**
 * The protocols that sources speak, a class and its helpers each: what to ask next, and what came back. Knows kinds of
 * interfaces and no partner's address; must not know how a request over the network is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.protocol;

import org.jspecify.annotations.NullMarked;
