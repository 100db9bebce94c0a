package org.linkbank.camel;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linkbank.check.Shapes;
import org.linkbank.mapping.Mapping;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;

/**
 * All that the steps need to run any source: one pipeline each, and what they share.
 *
 * @param progress told of every run that the routes carry out
 */
public record Pipelines(
        Map<SourceId, Pipeline> bySource, Runs runs, Shapes shapes, Iris iris, Clock clock, Progress progress) {

    public Pipelines {
        bySource = Map.copyOf(bySource);
    }

    /** How one source is read and mapped. */
    public record Pipeline(Source source, Protocol protocol, Mapping mapping) {}

    Optional<Pipeline> of(SourceId source) {
        return Optional.ofNullable(bySource.get(source));
    }
}
