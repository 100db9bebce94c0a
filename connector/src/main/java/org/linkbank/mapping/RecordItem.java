package org.linkbank.mapping;

import org.linkbank.record.SourceRecord;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.CanonicalJson;
import org.linkbank.split.CanonicalXml;

/** A record's bytes, parsed. */
final class RecordItem {

    private RecordItem() {}

    static Item of(SourceRecord record) {
        return switch (record.form()) {
            case JSON -> new Item.Json(CanonicalJson.read(record.bytes()), 0);
            case CSV -> new Item.Row(CanonicalCsv.read(record.bytes()), 0);
            case XML -> new Item.Xml(CanonicalXml.read(record.bytes()), 0);
            case RDF -> throw new IllegalArgumentException("RML has no references into RDF");
        };
    }
}
