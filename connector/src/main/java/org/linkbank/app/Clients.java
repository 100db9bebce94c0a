package org.linkbank.app;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.linkbank.home.Settings;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.Operator;

/** A guarded client for every source; they share the pace at which hosts are asked. */
final class Clients {

    private Clients() {}

    static Map<SourceId, GuardedClient> of(Workspace workspace) {
        HostPace pace = new HostPace();
        Operator operator = operator(workspace.settings());
        HttpHost proxy = proxy(workspace.settings().proxy());
        Map<SourceId, GuardedClient> clients = new HashMap<>();
        for (Source source : workspace.sources()) {
            clients.put(source.id(), new GuardedClient(FetchPolicy.of(source), operator, pace, proxy));
        }
        return clients;
    }

    /** A guarded client by itself, for what is asked outside a route. */
    static GuardedClient of(FetchPolicy policy, Settings settings) {
        return new GuardedClient(policy, operator(settings), new HostPace(), proxy(settings.proxy()));
    }

    private static Operator operator(Settings settings) {
        String mail = settings.operator().mail();
        return new Operator(
                settings.operator().name(),
                mail == null ? "no mail given" : mail,
                settings.base().base());
    }

    private static @Nullable HttpHost proxy(@Nullable URI proxy) {
        return proxy == null ? null : new HttpHost(proxy.getScheme(), proxy.getHost(), proxy.getPort());
    }
}
