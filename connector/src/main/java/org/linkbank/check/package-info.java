/**
 * What is valid: SHACL shapes over a record's graph, findings in a publisher's words. Must not know Camel.
 */
@NullMarked
package org.linkbank.check;

import org.jspecify.annotations.NullMarked;
