package org.linkbank.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.app.Desk;
import org.linkbank.app.LocalDesk;
import org.linkbank.app.Workspace;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.mapping.Mapping;
import org.linkbank.mapping.MappingResult;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.sync.Progress;

/**
 * Pulls a source through its route, keeps its records, and maps them over and over. It prints how many a second of the
 * mapping thread's processor time, how many triples each gives, and how many bytes each has.
 * Arguments: home, source.
 */
final class MapRun {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double WARM_UP = 4;
    private static final double MEASURED = 6;

    private MapRun() {}

    public static void main(String[] arguments) {
        SourceId source = new SourceId(arguments[1]);
        Workspace workspace = KindHome.read(Path.of(arguments[0]));
        Pipeline pipeline = workspace.pipelines().get(source);
        if (pipeline == null) {
            throw new IllegalStateException(source + ": expected a sound partner file, found none");
        }
        List<SourceRecord> records = records(workspace, pipeline);
        Passes warm = Passes.of(records, pipeline.mapping(), workspace.iris(), WARM_UP);
        Passes measured = Passes.of(records, pipeline.mapping(), workspace.iris(), MEASURED);
        double bytes = records.stream()
                .mapToLong(record -> record.bytes().length)
                .average()
                .orElse(0);
        System.out.printf(
                Locale.ROOT, "%f %f %f%n", measured.perSecond(), (double) warm.triples() / warm.mapped(), bytes);
    }

    /** By the source's own route, so that its log-in, its paging and its client are the real ones. */
    private static List<SourceRecord> records(Workspace workspace, Pipeline pipeline) {
        List<SourceRecord> kept = new ArrayList<>();
        Map<SourceId, Pipeline> pipelines = new HashMap<>(workspace.pipelines());
        pipelines.put(
                pipeline.source().id(),
                new Pipeline(
                        pipeline.source(),
                        (source, known, checkpoint, clock) ->
                                new Keeping(pipeline.protocol().begin(source, known, checkpoint, clock), kept),
                        pipeline.mapping()));
        Workspace keeping = new Workspace(
                workspace.home(),
                workspace.overlay(),
                workspace.settings(),
                workspace.sources(),
                pipelines,
                workspace.shapes(),
                workspace.privateIds(),
                workspace.readers(),
                workspace.stopped());
        try (Desk desk = new LocalDesk(keeping)) {
            desk.run(pipeline.source().id(), "bench", Progress.NONE);
        }
        if (kept.isEmpty()) {
            throw new IllegalStateException(pipeline.source().id() + ": expected records, found none");
        }
        return kept;
    }

    /** A harvest whose records are kept as they go by. */
    private record Keeping(Harvest harvest, List<SourceRecord> kept) implements Harvest {

        @Override
        public @Nullable FetchRequest next() {
            return harvest.next();
        }

        @Override
        public Iterator<Harvested> read(FetchResult result) {
            Iterator<Harvested> items = harvest.read(result);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return items.hasNext();
                }

                @Override
                public Harvested next() {
                    Harvested item = items.next();
                    if (item instanceof Harvested.Found found) {
                        kept.add(found.record());
                    }
                    return item;
                }
            };
        }

        @Override
        public HarvestEnd end() {
            return harvest.end();
        }
    }

    /** All records mapped again and again for some seconds of processor time. */
    private record Passes(long mapped, long triples, double seconds) {

        static Passes of(List<SourceRecord> records, Mapping mapping, Iris iris, double seconds) {
            long start = THREADS.getCurrentThreadCpuTime();
            long mapped = 0;
            long triples = 0;
            double spent = 0;
            while (spent < seconds) {
                for (SourceRecord record : records) {
                    if (mapping.map(record, iris) instanceof MappingResult.Mapped good) {
                        triples += good.graph().graph().size();
                    }
                    mapped++;
                }
                spent = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            }
            return new Passes(mapped, triples, spent);
        }

        double perSecond() {
            return mapped / seconds;
        }
    }
}
