package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Liferay's OpenAPI description, mended in two places where it is not what the interface does: it says that a list is an array,
 * and not the page that holds one, and it refers to a file that does not come with it.
 */
final class Description {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Description() {}

    /** Writes the mended description to a file of its own. */
    static Path mended(Path description) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(16 << 20).build();
        Object all = new Load(settings).loadFromString(Files.readString(description));
        Path copy = Files.createTempFile("description", ".json");
        copy.toFile().deleteOnExit();
        mend(all);
        ((Map<?, ?>) child(all, "paths")).values().forEach(Description::mendPath);
        Files.write(copy, JSON.writeValueAsBytes(all));
        return copy;
    }

    private static void mendPath(Object path) {
        Object responses = child(child(path, "get"), "responses");
        if (responses instanceof Map<?, ?> byStatus) {
            byStatus.values().forEach(response -> {
                if (child(response, "content") instanceof Map<?, ?> byType) {
                    byType.values().forEach(Description::mendList);
                }
            });
        }
    }

    @SuppressWarnings("unchecked") // a tree of maps, as YAML is read
    private static void mendList(Object media) {
        Object schema = child(media, "schema");
        if ("array".equals(child(schema, "type"))) {
            Map<String, Object> number = Map.of("type", "integer");
            ((Map<String, Object>) media)
                    .put(
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("items", "lastPage", "page", "pageSize", "totalCount"),
                                    "properties",
                                    Map.of("items", schema, "totalCount", number, "page", number, "pageSize", number)));
        }
    }

    @SuppressWarnings("unchecked") // a tree of maps, as YAML is read
    private static void mend(Object node) {
        if (node instanceof Map<?, ?> map) {
            if (String.valueOf(map.get("$ref")).startsWith("../")) {
                map.remove("$ref");
                ((Map<String, Object>) map).put("type", "object");
            }
            map.values().forEach(Description::mend);
        } else if (node instanceof List<?> list) {
            list.forEach(Description::mend);
        }
    }

    private static Object child(Object node, String name) {
        Object child = node instanceof Map<?, ?> map ? map.get(name) : null;
        return child == null ? Map.of() : child;
    }
}
