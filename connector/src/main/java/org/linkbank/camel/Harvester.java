package org.linkbank.camel;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.linkbank.record.SourceId;
import org.linkbank.store.RunEntry;

/** Runs a source's route on demand. */
public final class Harvester {

    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final RouteLoading routes;

    Harvester(CamelContext camel, ProducerTemplate producer, RouteLoading routes) {
        this.camel = camel;
        this.producer = producer;
        this.routes = routes;
    }

    /**
     * Runs the route and waits for its end.
     *
     * @param trigger what began it, as the history shows it
     * @return the run's entry; empty when another run of the source is going on
     * @throws IllegalStateException when the run could not even begin
     */
    public Optional<RunEntry> run(SourceId source, String trigger) {
        routes.need(camel, source);
        Exchange done = producer.request(
                "direct:pull-" + source, exchange -> exchange.getMessage().setHeader(BeginRun.TRIGGER, trigger));
        Exception failure = done.getException();
        if (failure != null) {
            throw new IllegalStateException("the route of " + source + " failed: " + failure.getMessage(), failure);
        }
        return Optional.ofNullable(done.getProperty(FinishRun.ENTRY, RunEntry.class));
    }
}
