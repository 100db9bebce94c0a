package org.linkbank.source.files;

import java.util.Locale;
import java.util.Optional;
import org.linkbank.record.RecordForm;

/**
 * A file of records.
 *
 * @param path as the fetcher finds it
 * @param kind of its records
 */
record DataFile(String path, String kind, RecordForm form) {

    /** Empty when the name's ending is none of a syntax that records come in. */
    static Optional<DataFile> at(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        return form(name.substring(dot + 1)).map(form -> new DataFile(path, name.substring(0, dot), form));
    }

    private static Optional<RecordForm> form(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "json" -> Optional.of(RecordForm.JSON);
            case "csv" -> Optional.of(RecordForm.CSV);
            case "xml" -> Optional.of(RecordForm.XML);
            default -> Optional.empty();
        };
    }
}
