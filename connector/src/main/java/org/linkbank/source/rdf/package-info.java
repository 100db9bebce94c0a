/**
 * SPARQL endpoints as a source: what to ask next and what came back. Must not know how a request is performed, mapping,
 * store or Camel.
 */
@NullMarked
package org.linkbank.source.rdf;

import org.jspecify.annotations.NullMarked;
