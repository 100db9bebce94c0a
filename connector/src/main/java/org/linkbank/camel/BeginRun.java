package org.linkbank.camel;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.record.SourceId;
import org.linkbank.source.Harvest;
import org.linkbank.sync.RunInput;
import org.linkbank.sync.SyncRun;

/** First step: opens the run of the source that the route names, or stops the route while another run of it goes on. */
final class BeginRun implements Processor {

    static final String SOURCE = "linkbankSource";
    static final String TRIGGER = "linkbankTrigger";

    private final Pipelines pipelines;
    private final ProducerTemplate producer;

    BeginRun(Pipelines pipelines, ProducerTemplate producer) {
        this.pipelines = pipelines;
        this.producer = producer;
    }

    @Override
    public void process(Exchange exchange) {
        SourceId id = new SourceId(String.valueOf(exchange.getProperty(SOURCE)));
        Pipeline pipeline = pipelines
                .of(id)
                .orElseThrow(() ->
                        new IllegalStateException("the route names the source " + id + ", which no file defines"));
        String given = exchange.getMessage().getHeader(TRIGGER, String.class);
        String trigger = given == null ? "schedule" : given;
        RunInput input = new RunInput(pipeline.source(), pipeline.mapping().version(), trigger);
        Optional<SyncRun> run = pipelines.runs().begin(input, pipelines.progress());
        if (run.isEmpty()) {
            exchange.setRouteStop(true);
            return;
        }
        exchange.setProperty(OpenRun.PROPERTY, open(pipeline, run.get()));
    }

    /** Nothing may leave a run open: another one of the source could never begin. */
    private OpenRun open(Pipeline pipeline, SyncRun run) {
        try {
            Harvest harvest = pipeline.protocol()
                    .begin(pipeline.source(), run.known(), run.checkpoint().orElse(null), pipelines.clock());
            Fetches fetches = new Fetches(producer, pipeline.source().id());
            return new OpenRun(run, harvest, pipeline.mapping(), fetches);
        } catch (RuntimeException e) {
            try (run) {
                run.fail("The harvest could not begin: " + e.getMessage());
            }
            throw e;
        }
    }
}
