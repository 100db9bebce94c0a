package org.linkbank.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.linkbank.record.SourceId;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.files.FileFetcher;

/**
 * Loads the routes into Camel before it starts: steps and guarded clients by name, then templates, then partner
 * files, then for each source the routes that harvest and fetch. A
 * client stands in the registry as {@code client-{source}}.
 */
public final class RouteLoading implements CamelContextConfiguration {

    private final RouteFiles files;
    private final Pipelines pipelines;
    private final FileFetcher fileFetcher;
    private final Map<SourceId, GuardedClient> clients;

    public RouteLoading(
            RouteFiles files, Pipelines pipelines, FileFetcher fileFetcher, Map<SourceId, GuardedClient> clients) {
        this.files = files;
        this.pipelines = pipelines;
        this.fileFetcher = fileFetcher;
        this.clients = Map.copyOf(clients);
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        Steps.bind(camel, pipelines, fileFetcher);
        clients.forEach((source, client) -> camel.getRegistry().bind("client-" + source, configurer(client)));
        Properties places = new Properties();
        places.setProperty("linkbank.reports", files.reports().toString());
        camel.getPropertiesComponent().setOverrideProperties(places);
        try {
            load(camel);
        } catch (Exception e) {
            throw new IllegalStateException("the routes cannot be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // schedules are added by whoever serves, after the first runs
    }

    private static HttpClientConfigurer configurer(GuardedClient client) {
        return client::configure;
    }

    private void load(CamelContext camel) throws Exception {
        RoutesLoader loader = PluginHelper.getRoutesLoader(camel);
        for (Path file : files.templates()) {
            loader.loadRoutes(resource(file));
        }
        for (Path file : files.partners()) {
            loader.loadRoutes(resource(file));
        }
        for (SourceId source : pipelines.bySource().keySet()) {
            camel.addRouteFromTemplate("harvest-" + source, "harvest", Map.of("source", source.value()));
            camel.addRouteFromTemplate("fetch-" + source, "fetch", Map.of("source", source.value()));
        }
    }

    private static Resource resource(Path file) {
        try {
            return ResourceHelper.fromBytes(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the route file " + file + " cannot be read", e);
        }
    }
}
