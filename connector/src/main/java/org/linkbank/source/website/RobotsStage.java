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
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/** Asks for robots.txt: a 4xx allows everything, no answer and a 5xx nothing (RFC 9309 section 2.3.1). */
final class RobotsStage implements Stage {

    private final SiteContext context;
    private boolean asked;

    RobotsStage(SiteContext context) {
        this.context = context;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        URI robots = context.source.url().resolve("/robots.txt");
        return context.request(robots, Map.of("Accept", "text/plain,*/*;q=0.1"), "robots.txt");
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (result instanceof FetchResult.Response response && response.status() / 100 == 2) {
            try {
                obey(RobotsTxt.parse(
                        context.source.url().resolve("/robots.txt"),
                        response.body().readNBytes(RobotsTxt.MOST_BYTES)));
            } catch (IOException e) {
                refuse("expected the whole file, found it broken off");
            }
        } else if (!(result instanceof FetchResult.Response response) || response.status() / 100 != 4) {
            refuse(String.valueOf(Answers.fault(result)));
        }
        return Collections.emptyIterator();
    }

    private void obey(RobotsTxt found) {
        context.obey(found);
        if (found.forbidsAll()) {
            context.stop("robots.txt forbids this program every page");
        }
    }

    private void refuse(String fault) {
        context.stop("robots.txt: " + fault + "; nothing may be asked until it can be read (RFC 9309, 2.3.1.4)");
    }
}
