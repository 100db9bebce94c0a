/**
 * Files of records, in a folder of the connector or of its home. What to ask next and what came back; must not know how a request over the network is performed, mapping, store or
 * Camel.
 */
@NullMarked
package org.linkbank.source.files;

import org.jspecify.annotations.NullMarked;
