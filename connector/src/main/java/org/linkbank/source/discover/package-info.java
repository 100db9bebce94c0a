/**
 * Finds out which ways of publishing records a site offers, each by a small detector that knows one way and no partner. Must
 * not know mapping, store or Camel, nor how a request over the network is performed.
 */
@NullMarked
package org.linkbank.source.discover;

import org.jspecify.annotations.NullMarked;
