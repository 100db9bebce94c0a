package org.linkbank.source.liferay;

import com.fasterxml.jackson.core.JsonFactory;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.Notes;
import org.linkbank.source.harvest.WebAddress;

/** What the stages of one harvest share. */
record Context(
        Source source,
        Known known,
        Clock clock,
        Settings settings,
        Notes notes,
        JsonFactory json,
        Session session,
        Tallies tallies,
        Patience patience) {

    static Context of(Source source, Known known, Clock clock, Settings settings, UnaryOperator<String> secrets) {
        return new Context(
                source,
                known,
                clock,
                settings,
                new Notes(),
                JsonEnvelope.json(source.limits()),
                Session.of(source, secrets, clock),
                new Tallies(source.limits().records()),
                new Patience());
    }

    /** A GET on the hub's own origin; the harvest adds the credentials. */
    FetchRequest get(String path, String place) {
        return new FetchRequest(URI.create(root() + path), Map.of("Accept", "application/json"), place);
    }

    String root() {
        return WebAddress.root(source.url());
    }

    /** Asks for the group by its friendly URL path. */
    FetchRequest site() {
        return get(Kind.Api.USER + "sites/by-friendly-url-path/" + settings.site(), "the group " + settings.site());
    }
}
