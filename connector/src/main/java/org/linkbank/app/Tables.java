package org.linkbank.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linkbank.file.Problems;
import org.linkbank.home.Overlay;
import org.linkbank.table.TableSchema;
import org.linkbank.table.TableSchemaReader;

/** What the tables of a mapping may hold, by kind: the descriptions that stand beside it. */
final class Tables {

    private Tables() {}

    static Map<String, TableSchema> of(String mapping, Overlay overlay, Problems problems) {
        Map<String, TableSchema> schemas = new HashMap<>();
        for (Path file : overlay.list("mappings/" + mapping, TableSchemaReader.ENDING)) {
            Optional<TableSchema> schema = TableSchemaReader.read(
                    file, overlay.describe(file), table -> overlay.find("vocab/" + table), problems);
            schema.ifPresent(found -> schemas.put(found.kind(), found));
        }
        return schemas;
    }
}
