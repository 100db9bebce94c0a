/**
 * Repositories that speak OAI-PMH 2.0: what to ask next and what came back; must not know how a request over the network is
 * performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.oai;

import org.jspecify.annotations.NullMarked;
