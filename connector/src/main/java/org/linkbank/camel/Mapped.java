package org.linkbank.camel;

import org.linkbank.record.RecordGraph;
import org.linkbank.record.SourceRecord;

/** A record on its way: as it came, and as it was mapped. */
record Mapped(SourceRecord record, RecordGraph graph) {}
