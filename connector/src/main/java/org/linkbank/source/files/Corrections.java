package org.linkbank.source.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkbank.split.CanonicalJson;

/**
 * What people say is wrong with single fields of records, by the records' own ids. A corrected record says in its member
 * {@code notes} what was corrected, by whom and when.
 */
final class Corrections {

    static final Corrections NONE = new Corrections(Map.of());

    private static final String NOTES = "notes";

    private final Map<String, List<Correction>> byId;
    private final Set<String> used = new HashSet<>();

    /**
     * One of them.
     *
     * @param value what the field should say; missing when it should say nothing
     * @param note for the record
     * @param place where it was said
     */
    record Correction(String field, JsonNode value, String note, String place) {}

    Corrections(Map<String, List<Correction>> byId) {
        this.byId = new HashMap<>(byId);
    }

    /** The record with what is said of it; the later of two corrections of a field holds. */
    byte[] apply(String id, byte[] record) {
        List<Correction> corrections = byId.get(id);
        if (corrections == null || !(CanonicalJson.read(record) instanceof ObjectNode json)) {
            return record;
        }
        used.add(id);
        for (Correction each : corrections) {
            if (each.value().isMissingNode()) {
                json.remove(each.field());
            } else {
                json.set(each.field(), each.value());
            }
            ArrayNode notes = json.get(NOTES) instanceof ArrayNode some ? some : json.putArray(NOTES);
            notes.add(each.note());
        }
        return CanonicalJson.of(json);
    }

    /** Those whose record was not met, as warnings without full stop. */
    List<String> unused() {
        List<String> warnings = new ArrayList<>();
        byId.forEach((id, corrections) -> corrections.stream()
                .filter(each -> !used.contains(id))
                .forEach(each -> warnings.add(
                        each.place() + ": expected the ID of something that is here, found another. Not corrected")));
        return warnings.stream().sorted().toList();
    }
}
