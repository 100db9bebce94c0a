/**
 * What earlier harvests read on a source's pages, so that a page that came back byte for byte need not be read again. Knows
 * no kind of interface; must not know how a request is performed, mapping, store or Camel.
 */
@NullMarked
package org.linkbank.source.pages;

import org.jspecify.annotations.NullMarked;
