package org.linkbank.source.fetch;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** What is remembered of one request over its hops and attempts. */
final class Journey {

    private static final String ATTRIBUTE = Journey.class.getName();

    private final Patience patience;
    private @Nullable URI at;

    Journey(Patience patience) {
        this.patience = patience;
    }

    /** Something that waits for nobody but ourselves. */
    interface Pause {
        void take() throws IOException;
    }

    void attachTo(HttpContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static Journey of(HttpContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof Journey journey) {
            return journey;
        }
        throw new IllegalStateException("a request that did not begin with the guard");
    }

    Patience patience() {
        return patience;
    }

    /** The next hop, refused when it may not follow the one before. */
    void arrive(URI uri) throws FetchRefusedException {
        HopRules.check(uri, at);
        at = uri;
    }

    /** Where it got to. */
    @Nullable
    URI at() {
        return at;
    }

    /** Waits without wearing out the patience with the server. */
    void pause(Pause pause) throws IOException {
        patience.end(0);
        patience.check();
        try {
            pause.take();
        } finally {
            patience.begin();
        }
    }
}
