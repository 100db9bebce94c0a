package org.linkbank.source.files;

import java.util.Locale;
import java.util.Optional;

/**
 * A file of records.
 *
 * @param path as the fetcher finds it, or as messages call it
 * @param stem its name without endings
 * @param ending what says its syntax
 * @param zipped whether gzip stands around it
 */
record DataFile(String path, String stem, String ending, Syntax syntax, boolean zipped) {

    private static final String GZIP = ".gz";

    /** Empty when the name's ending is none of a syntax that records come in. */
    static Optional<DataFile> at(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean zipped = name.toLowerCase(Locale.ROOT).endsWith(GZIP);
        String bare = zipped ? name.substring(0, name.length() - GZIP.length()) : name;
        int dot = bare.lastIndexOf('.');
        // A spreadsheet program's lock and a hidden file are no data.
        if (dot < 1 || bare.startsWith("~$") || bare.startsWith(".")) {
            return Optional.empty();
        }
        String ending = bare.substring(dot + 1);
        return Syntax.ofEnding(ending)
                .map(syntax -> new DataFile(path, bare.substring(0, dot), ending, syntax, zipped));
    }

    /** The same data in another wrapping, as messages call it. */
    DataFile inside(String entry) {
        return at(entry)
                .map(file -> new DataFile(path + ", " + entry, file.stem, file.ending, file.syntax, file.zipped))
                .orElseThrow();
    }
}
