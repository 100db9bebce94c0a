/**
 * RML compiled to a mapping; a record to a graph, streaming. Must not know sync or Camel.
 */
@NullMarked
package org.linkbank.mapping;

import org.jspecify.annotations.NullMarked;
