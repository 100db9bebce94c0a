package org.linkbank.camel;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.linkbank.record.SourceId;
import org.linkbank.store.RunEntry;

/** Runs a source's route on demand. */
public final class Harvester {

    private final ProducerTemplate producer;

    public Harvester(ProducerTemplate producer) {
        this.producer = producer;
    }

    /**
     * Runs the route and waits for its end.
     *
     * @param trigger what began it, as the history shows it
     * @return the run's entry; empty when another run of the source is going on
     * @throws IllegalStateException when the run could not even begin
     */
    public Optional<RunEntry> run(SourceId source, String trigger) {
        Exchange done = producer.request(
                "direct:pull-" + source, exchange -> exchange.getMessage().setHeader(BeginRun.TRIGGER, trigger));
        Exception failure = done.getException();
        if (failure != null) {
            throw new IllegalStateException("the route of " + source + " failed: " + failure.getMessage(), failure);
        }
        return Optional.ofNullable(done.getProperty(FinishRun.ENTRY, RunEntry.class));
    }
}
