package org.linkbank.source.feed;

import com.fasterxml.jackson.core.JsonFactory;
import java.time.Clock;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.Notes;

/** What the parts of one harvest share. */
record FeedContext(
        Source source, Known known, Clock clock, FeedAddress address, Notes notes, SeenItems seen, JsonFactory json) {

    FeedContext(Source source, Known known, Clock clock, FeedAddress address) {
        this(source, known, clock, address, new Notes(), new SeenItems(), JsonEnvelope.json(source.limits()));
    }
}
