package org.linkbank.publish;

import java.util.List;
import java.util.Optional;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

/** The sources as their partner files define them now, enabled or not. Asked at every request, so it must be quick. */
@FunctionalInterface
public interface Catalogue {

    List<Source> sources();

    default Optional<Source> find(SourceId id) {
        return sources().stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
