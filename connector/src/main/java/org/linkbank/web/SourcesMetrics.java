package org.linkbank.web;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/** The sources as Prometheus gauges, read from the store when they are asked for, so that they are never older than it. */
final class SourcesMetrics implements MultiCollector {

    private final BankStatus bank;

    SourcesMetrics(BankStatus bank, PrometheusRegistry registry) {
        this.bank = bank;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        List<SourceStatus> sources = bank.sources();
        return MetricSnapshots.of(
                gauge("linkbank_records", "Live records of a source.", sources, s -> (double) s.records()),
                gauge(
                        "linkbank_source_enabled",
                        "1 when the source runs on its schedule.",
                        sources,
                        s -> s.source().enabled() ? 1.0 : 0.0),
                gauge(
                        "linkbank_last_good_run_timestamp_seconds",
                        "When the source's last complete run ended.",
                        sources,
                        s -> seconds(s.goodSince())),
                gauge(
                        "linkbank_last_good_run_age_seconds",
                        "How long ago the source's last complete run ended.",
                        sources,
                        s -> age(s.goodSince())),
                gauge(
                        "linkbank_last_run_timestamp_seconds",
                        "When the source's newest run began.",
                        sources,
                        s -> seconds(s.lastStarted())),
                gauge(
                        "linkbank_source_overdue",
                        "1 when two slots of its schedule went by without a good run.",
                        sources,
                        s -> s.overdue() ? 1.0 : 0.0),
                lastOutcome(sources),
                runs(sources));
    }

    private static GaugeSnapshot gauge(
            String name, String help, List<SourceStatus> sources, Function<SourceStatus, @Nullable Double> value) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        for (SourceStatus source : sources) {
            Double number = value.apply(source);
            if (number != null) {
                gauge.dataPoint(point(labels(source), number));
            }
        }
        return gauge.build();
    }

    private static GaugeSnapshot lastOutcome(List<SourceStatus> sources) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("linkbank_last_run_outcome")
                .help("1 for the outcome of the source's newest run, 0 for the others.");
        for (SourceStatus source : sources) {
            RunEntry last = source.last();
            if (last != null) {
                for (Outcome outcome : Outcome.values()) {
                    gauge.dataPoint(point(labels(source, outcome), last.outcome() == outcome ? 1 : 0));
                }
            }
        }
        return gauge.build();
    }

    private GaugeSnapshot runs(List<SourceStatus> sources) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("linkbank_runs_kept")
                .help("Runs in the source's history, by outcome. The history is pruned, so this is no counter.");
        for (SourceStatus source : sources) {
            List<RunEntry> runs = bank.runs(source.source().id(), BankStatus.RUNS);
            Map<Outcome, Long> byOutcome =
                    runs.stream().collect(Collectors.groupingBy(RunEntry::outcome, Collectors.counting()));
            List<GaugeDataPointSnapshot> points = new ArrayList<>();
            byOutcome.forEach((outcome, count) -> points.add(point(labels(source, outcome), count)));
            points.forEach(gauge::dataPoint);
        }
        return gauge.build();
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static Labels labels(SourceStatus source) {
        return Labels.of("source", source.source().id().value());
    }

    private static Labels labels(SourceStatus source, Outcome outcome) {
        return Labels.of("source", source.source().id().value(), "outcome", Words.outcome(outcome));
    }

    private static @Nullable Double seconds(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli() / 1000.0;
    }

    private @Nullable Double age(@Nullable Instant since) {
        return since == null ? null : Duration.between(since, bank.now()).toMillis() / 1000.0;
    }
}
