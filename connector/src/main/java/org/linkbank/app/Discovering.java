package org.linkbank.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkbank.app.Sampling.Taken;
import org.linkbank.camel.Pipelines.Pipeline;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.home.Settings;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.source.definition.Definitions;
import org.linkbank.source.discover.Discovery;
import org.linkbank.source.discover.Offer;
import org.linkbank.source.discover.PartnerDraft;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.FetchTimes;
import org.linkbank.source.fetch.Fetcher;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HttpFetcher;
import org.linkbank.source.fetch.RetryPolicy;

/** Finds out what a site offers, and tries each way: a partner file that validates, three records as they would be mapped. */
public final class Discovering {

    /** How often a site is asked while it is looked at. */
    private static final double REQUESTS_PER_SECOND = 2;

    private static final double REQUESTS_PER_SECOND_AT_HOME = 100;
    private static final int REDIRECTS = 5;
    private static final int MOST_TRIED = 6;

    private final Home home;
    private final Map<String, String> environment;
    private final Settings settings;
    private final Map<String, String> prefixes;

    /**
     * Looks at sites for a home, which need not exist.
     *
     * @throws ConfigurationException when its settings cannot be used
     */
    public Discovering(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        Settings.Reading reading = home.settings();
        if (!reading.problems().isEmpty()) {
            throw new ConfigurationException(reading.problems());
        }
        this.settings = reading.settings();
        this.prefixes = prefixes(home.overlay());
    }

    /**
     * One record of a source.
     *
     * @param turtle what it becomes; empty when it is rejected
     * @param problems why it is rejected
     */
    public record Sample(String id, String turtle, List<String> problems) {
        public Sample {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A way that a site offers, tried.
     *
     * @param file the partner file
     * @param faults what is wrong with that file; empty when it validates
     * @param reason why there are fewer than three samples; empty when there are three, or when it has no more
     */
    public record Find(Offer offer, String file, List<Problem> faults, List<Sample> samples, String reason) {
        public Find {
            faults = List.copyOf(faults);
            samples = List.copyOf(samples);
        }
    }

    /**
     * What was found.
     *
     * @param answered whether the site answered at all
     */
    public record Report(String name, boolean answered, List<Find> finds) {
        public Report {
            finds = List.copyOf(finds);
        }
    }

    /**
     * Looks at a site.
     *
     * @param enabled whether the partner files are enabled
     * @param isPrivate whether the host may lie in a private network
     */
    public Report discover(URI url, boolean enabled, boolean isPrivate) {
        Overlay overlay = home.overlay();
        String privateHost = isPrivate ? url.getHost() : "";
        Discovery discovery;
        try (Fetcher fetcher = new HttpFetcher(client(policy(privateHost)))) {
            discovery = Discovery.of(url, fetcher, template -> canBeUsed(overlay, template));
        }
        SourceId id = PartnerDraft.id(url, taken(overlay));
        List<Find> finds = new ArrayList<>();
        try (TrialHome trial = new TrialHome(home)) {
            for (Offer offer : discovery.offers().stream().limit(MOST_TRIED).toList()) {
                PartnerDraft draft = new PartnerDraft(offer, id, discovery.name(), enabled, privateHost);
                finds.add(tried(offer, draft, trial.with(PartnerDraft.fileName(url), draft.text())));
            }
        }
        return new Report(discovery.name(), discovery.answered(), finds);
    }

    private static boolean canBeUsed(Overlay overlay, String template) {
        String kind = Offer.kind(template);
        return overlay.find("routes/templates/" + template + ".camel.yaml").isPresent()
                && overlay.find("mappings/" + kind + "/mapping.rml.ttl").isPresent();
    }

    private List<SourceId> taken(Overlay overlay) {
        return Definitions.read(overlay, Limits.DEFAULT, Secrets.of(Map.of())).sources().stream()
                .map(Source::id)
                .toList();
    }

    private Find tried(Offer offer, PartnerDraft draft, Home trial) {
        Workspace workspace = WorkspaceReader.read(trial, environment);
        Optional<Pipeline> pipeline = Optional.ofNullable(workspace.pipelines().get(draft.id()));
        List<Problem> faults = workspace.stopped().stream()
                .filter(stopped -> pipeline.isEmpty())
                .flatMap(stopped -> stopped.problems().stream())
                .toList();
        if (pipeline.isEmpty()) {
            return new Find(offer, draft.text(), faults, List.of(), "");
        }
        FetchPolicy policy = FetchPolicy.of(pipeline.get().source()).withRetries(once());
        try (Fetcher fetcher = new HttpFetcher(client(draft.privateHost().isEmpty() ? policy : faster(policy)))) {
            Taken taken = new Sampling(workspace, pipeline.get(), prefixes).take(fetcher, Clock.systemUTC());
            return new Find(offer, draft.text(), faults, taken.samples(), taken.reason());
        }
    }

    private GuardedClient client(FetchPolicy policy) {
        return Clients.of(policy, settings);
    }

    private FetchPolicy policy(String privateHost) {
        boolean atHome = !privateHost.isEmpty();
        return new FetchPolicy(
                atHome ? Set.of(privateHost) : Set.of(),
                atHome ? REQUESTS_PER_SECOND_AT_HOME : REQUESTS_PER_SECOND,
                settings.limits().bytes(),
                FetchTimes.DEFAULT,
                once(),
                REDIRECTS);
    }

    private static FetchPolicy faster(FetchPolicy policy) {
        return new FetchPolicy(
                policy.privateHosts(),
                REQUESTS_PER_SECOND_AT_HOME,
                policy.bytes(),
                policy.times(),
                policy.retries(),
                policy.redirects());
    }

    /** Somebody waits: what does not answer at once is left. */
    private static RetryPolicy once() {
        return new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    private static Map<String, String> prefixes(Overlay overlay) {
        Problems problems = new Problems();
        return overlay.find("vocab/prefixes.ttl")
                .map(file -> TurtleFile.read(file, overlay.describe(file), problems)
                        .graph()
                        .getPrefixMapping()
                        .getNsPrefixMap())
                .orElse(Map.of());
    }
}
