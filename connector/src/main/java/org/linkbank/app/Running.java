package org.linkbank.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linkbank.camel.Harvester;
import org.linkbank.camel.Pipelines;
import org.linkbank.camel.RouteFiles;
import org.linkbank.camel.RouteLoading;
import org.linkbank.camel.Schedules;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.files.FileFetcher;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.Stores;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;
import org.linkbank.sync.Watchers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application while it runs: its routes can be called and scheduled. Closing it waits for runs in progress. */
public final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Watchers watchers;
    private final Map<SourceId, GuardedClient> clients;

    private Running(ConfigurableApplicationContext context, Watchers watchers, Map<SourceId, GuardedClient> clients) {
        this.context = context;
        this.watchers = watchers;
        this.clients = clients;
    }

    /** Starts the routes without a face. */
    static Running withoutWeb(Workspace workspace, Stores stores, Runs runs) {
        return start(workspace, stores, runs, Faces.NONE);
    }

    static Running start(Workspace workspace, Stores stores, Runs runs, Faces faces) {
        Watchers watchers = new Watchers();
        Map<SourceId, GuardedClient> clients = Clients.of(workspace);
        Pipelines pipelines = new Pipelines(
                workspace.pipelines(), runs, workspace.shapes(), workspace.iris(), Clock.systemUTC(), watchers);
        RouteLoading routes =
                new RouteLoading(files(workspace), pipelines, new FileFetcher(workspace.overlay()::find), clients);
        SpringApplication application =
                new SpringApplication(faces.configurations().toArray(Class<?>[]::new));
        application.setWebApplicationType(faces.type());
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("faces", faces.properties()));
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(RouteLoading.class, () -> routes);
            beans.registerBean(
                    RecordStore.class, stores::publicStore, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(Runs.class, () -> runs);
            beans.registerBean(Workspace.class, () -> workspace);
            faces.beans().accept(beans);
        });
        return new Running(application.run(), watchers, clients);
    }

    private static RouteFiles files(Workspace workspace) {
        Path reports = workspace.home().reports();
        return new RouteFiles(
                workspace.overlay().list("routes/templates", ".camel.yaml"),
                workspace.sources().stream().map(Source::file).distinct().toList(),
                reports);
    }

    /** Runs a source now and waits; empty when another run of it is going on. */
    public Optional<RunEntry> run(SourceId source, String trigger, Progress progress) {
        Watchers.Watch watch = watchers.add(new OneSource(source, progress));
        try {
            return context.getBean(Harvester.class).run(source, trigger);
        } finally {
            watch.close();
        }
    }

    public Schedules schedules() {
        return context.getBean(Schedules.class);
    }

    /** The port that the web server listens on. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        clients.values().forEach(GuardedClient::close);
    }
}
