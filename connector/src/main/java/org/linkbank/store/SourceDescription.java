package org.linkbank.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;

/**
 * What every re-publication says of a source: who it is, under which licence its records are, and the texts that must go
 * along with them, in the source's order. Kept in the provenance graph about {@code {base}/source/{id}}, to which each
 * record's provenance points.
 */
public record SourceDescription(
        SourceId source, String name, String url, @Nullable String licence, List<String> attribution) {

    public SourceDescription {
        attribution = List.copyOf(attribution);
    }
}
