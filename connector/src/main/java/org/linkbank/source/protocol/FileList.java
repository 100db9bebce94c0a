package org.linkbank.source.protocol;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.linkbank.source.Source;

/** The files of a source, in the order of their names: paths as relative references. */
record FileList(List<String> paths) {

    private static final Set<String> ENDINGS = Set.of("json", "csv", "xml");

    static FileList of(Source source, FolderFiles files) {
        String path = trimmed(source.url());
        List<String> names = files.names(path).stream()
                .filter(name -> ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
        if (names.isEmpty()) {
            return new FileList(files.find(path).isPresent() && path.contains(".") ? List.of(path) : List.of());
        }
        return new FileList(names.stream().map(name -> path + "/" + name).toList());
    }

    private static String trimmed(URI url) {
        String path = url.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The kind of record that a file holds: its name without ending. */
    static String kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
