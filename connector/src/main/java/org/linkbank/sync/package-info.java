/**
 * A run: what changed, what is withdrawn and what is held, batches and history. Must not know protocols.
 */
@NullMarked
package org.linkbank.sync;

import org.jspecify.annotations.NullMarked;
