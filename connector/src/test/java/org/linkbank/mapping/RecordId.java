package org.linkbank.mapping;

import org.linkbank.record.RecordForm;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.CanonicalJson;
import org.linkbank.split.CanonicalRdf;

/** The id a golden case's record goes by: its member or column {@code id}, else "case". */
final class RecordId {

    private RecordId() {}

    static String of(RecordForm form, byte[] bytes) {
        String id =
                switch (form) {
                    case JSON -> CanonicalJson.read(bytes).path("id").asText("");
                    case CSV -> CanonicalCsv.read(bytes).getOrDefault("id", "");
                    case XML -> "";
                    case RDF -> CanonicalRdf.subject(bytes);
                };
        return id.isBlank() ? "case" : id;
    }
}
