package org.linkbank.mapping;

import java.nio.file.Path;

/** What a mapping and its file are called. */
final class MappingName {

    private static final String FOLDER = "mappings";

    private MappingName() {}

    /** The folder's name for {@code mappings/<kind>/mapping.rml.ttl} and {@code mapping.rq}, the file's stem for any other. */
    static String of(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        boolean own = name.equals("mapping.rml.ttl") || name.equals("mapping.rq");
        if (own && parent != null && parent.getFileName() != null) {
            return parent.getFileName().toString();
        }
        return name.indexOf('.') < 1 ? name : name.substring(0, name.indexOf('.'));
    }

    /** The file from its {@code mappings} folder on, or by its name: where a checkout or a home lies is nobody's business. */
    static String display(Path file) {
        Path path = file.toAbsolutePath().normalize();
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            if (path.getName(i).toString().equals(FOLDER)) {
                return path.subpath(i, path.getNameCount()).toString().replace('\\', '/');
            }
        }
        return String.valueOf(file.getFileName());
    }
}
