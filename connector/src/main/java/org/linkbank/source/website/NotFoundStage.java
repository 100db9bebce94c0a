package org.linkbank.source.website;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/** Asks for a page that cannot exist, to know a missing one from a real one where the site says 200 to everything. */
final class NotFoundStage implements Stage {

    private static final String NO_SUCH_PAGE = "/linkbank-no-such-page";

    private final SiteContext context;
    private boolean asked;

    NotFoundStage(SiteContext context) {
        this.context = context;
    }

    @Override
    public @Nullable FetchRequest next() {
        URI nowhere = context.source.url().resolve(NO_SUCH_PAGE);
        if (asked || !context.robots().allows(nowhere)) {
            return null;
        }
        asked = true;
        return context.request(nowhere, Map.of("Accept", PagesStage.HTML), "a page that cannot exist");
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (result instanceof FetchResult.Response response && response.status() == 200) {
            try {
                context.notFound(SoftNotFound.of(PageBody.parse(response, context.source.limits())));
                context.notes.warn("the site answers 200 for a page that does not exist, expected 404; its pages are"
                        + " compared with that answer");
            } catch (IOException e) {
                return Collections.emptyIterator(); // what cannot be read cannot be compared with
            }
        }
        return Collections.emptyIterator();
    }
}
