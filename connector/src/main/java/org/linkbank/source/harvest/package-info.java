/**
 * What the protocols share: stages of a harvest, notes on how it went, reading answers record by record. Knows no kind of
 * interface; must not know how a request is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.harvest;

import org.jspecify.annotations.NullMarked;
