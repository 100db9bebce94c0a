/**
 * The record store: one small interface, the embedded TDB2 behind it, provenance, tombstones, checkpoints and the
 * run history. Must not know sources.
 */
@NullMarked
package org.linkbank.store;

import org.jspecify.annotations.NullMarked;
