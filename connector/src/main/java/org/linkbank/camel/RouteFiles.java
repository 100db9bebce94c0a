package org.linkbank.camel;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that routes are made of, all of them validated before.
 *
 * @param templates route templates
 * @param reports folder into which each run's report is written
 */
public record RouteFiles(List<Path> templates, Path reports) {

    public RouteFiles {
        templates = List.copyOf(templates);
    }
}
