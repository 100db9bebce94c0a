package org.linkbank.store;

import java.time.Instant;
import org.linkbank.record.RecordKey;

/** What remains of a withdrawn record: that it was there, when it went and why. */
public record Tombstone(RecordKey key, Instant at, String reason) {}
