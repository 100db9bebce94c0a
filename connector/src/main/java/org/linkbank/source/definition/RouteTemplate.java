package org.linkbank.source.definition;

import java.util.Map;
import java.util.Optional;
import org.linkbank.file.YamlValue.Text;

/**
 * What a partner file needs to know of a route template.
 *
 * @param where file and line
 * @param parameters by name, in the template's order
 * @param good whether the template itself is without faults; a partner on a faulty one is stopped
 */
record RouteTemplate(String id, String where, Map<String, Parameter> parameters, boolean good) {

    /** What the ids of templates begin with that pull records from a source. */
    private static final String PULL = "pull-";

    /** The one template that reads files, whose address may be a path. */
    private static final String FILES = "pull-file";

    /** Whether a partner file on this template defines a source; the others push. */
    boolean pulls() {
        return pulls(id);
    }

    static boolean pulls(String template) {
        return template.startsWith(PULL);
    }

    boolean readsFiles() {
        return id.equals(FILES);
    }

    /** A parameter as Camel's YAML declares it: required unless it has a default or says otherwise. */
    record Parameter(String name, boolean required, Optional<Text> standard) {}
}
