package org.linkbank.source.definition;

import java.util.Map;
import java.util.Optional;
import org.linkbank.file.YamlValue.Text;

/**
 * One templatedRoute of a partner file, as written.
 *
 * @param where file and line
 * @param parameters by name, in the file's order
 */
record PartnerRoute(String where, Text template, Text routeId, Map<String, Text> parameters) {

    boolean pulls() {
        return RouteTemplate.pulls(template.value());
    }

    /** The id of the source that it defines, if it does. */
    Optional<Text> sourceId() {
        return Optional.ofNullable(parameters.get("source")).filter(id -> pulls());
    }
}
