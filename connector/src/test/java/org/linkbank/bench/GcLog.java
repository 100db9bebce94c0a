package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code -Xlog:gc} wrote of one process: megabytes before and after each collection, in turn. */
record GcLog(List<Collection> collections) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    record Collection(int before, int after) {}

    static GcLog read(Path file) throws IOException {
        return new GcLog(COLLECTION
                .matcher(Files.readString(file))
                .results()
                .map(GcLog::collection)
                .toList());
    }

    private static Collection collection(MatchResult line) {
        return new Collection(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)));
    }

    int peak() {
        return collections.stream().mapToInt(Collection::before).max().orElse(0);
    }

    /** The least that a collection left, in one quarter of the run, 0 to 3. */
    int floor(int quarter) {
        int size = collections.size();
        return collections.subList(size * quarter / 4, size * (quarter + 1) / 4).stream()
                .mapToInt(Collection::after)
                .min()
                .orElse(0);
    }
}
