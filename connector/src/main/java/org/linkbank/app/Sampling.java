package org.linkbank.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.jspecify.annotations.Nullable;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.mapping.MappingResult;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.fetch.Fetcher;

/** The first records of a source as they would be mapped: the harvest is begun and left. Nothing is stored. */
final class Sampling {

    static final int RECORDS = 3;
    private static final int MOST_REQUESTS = 40;

    private final Workspace workspace;
    private final Pipeline pipeline;
    private final Map<String, String> prefixes;
    private final List<Discovering.Sample> samples = new ArrayList<>();

    Sampling(Workspace workspace, Pipeline pipeline, Map<String, String> prefixes) {
        this.workspace = workspace;
        this.pipeline = pipeline;
        this.prefixes = prefixes;
    }

    /** The samples; and why there are fewer than three, empty when there are three. */
    record Taken(List<Discovering.Sample> samples, String reason) {}

    Taken take(Fetcher fetcher, Clock clock) {
        Harvest harvest = pipeline.protocol().begin(pipeline.source(), Known.NOTHING, null, clock);
        @Nullable FetchRequest request = harvest.next();
        for (int asked = 0; request != null && asked < MOST_REQUESTS && samples.size() < RECORDS; asked++) {
            fetcher.fetch(request, result -> read(harvest, result));
            request = samples.size() < RECORDS ? harvest.next() : null;
        }
        String reason = samples.size() >= RECORDS ? "" : harvest.end().reason();
        return new Taken(List.copyOf(samples), reason);
    }

    private int read(Harvest harvest, FetchResult result) {
        Iterator<Harvested> items = harvest.read(result);
        while (samples.size() < RECORDS && items.hasNext()) {
            if (items.next() instanceof Harvested.Found found) {
                samples.add(sample(found.record()));
            }
        }
        return samples.size();
    }

    private Discovering.Sample sample(SourceRecord record) {
        MappingResult result = pipeline.mapping().map(record, workspace.iris());
        if (result instanceof MappingResult.Mapped mapped) {
            return new Discovering.Sample(
                    record.key().id(), turtle(mapped.graph().graph()), List.of());
        }
        List<Problem> problems = ((MappingResult.Rejected) result).problems();
        return new Discovering.Sample(
                record.key().id(), "", problems.stream().map(Problem::toString).toList());
    }

    private String turtle(Graph mapped) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        mapped.find().forEach(graph::add);
        return RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
    }
}
