package org.linkbank.source.rpde;

import com.fasterxml.jackson.core.JsonFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;

/**
 * What the parts of one harvest share.
 *
 * @param began when the harvest began, by our clock
 */
record RpdeContext(Source source, Known known, Notes notes, RpdeOptions options, JsonFactory json, Instant began) {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
    private static final long LATEST_SECONDS = 100_000_000_000L;

    FetchRequest page(URI address, int number) {
        return new FetchRequest(address, Map.of("Accept", "application/json"), "page " + number);
    }

    /** Whether a timestamp, in seconds or milliseconds as feeds have them, lies in the future. */
    boolean future(long timestamp) {
        Instant time = timestamp < LATEST_SECONDS ? Instant.ofEpochSecond(timestamp) : Instant.ofEpochMilli(timestamp);
        return future(time);
    }

    boolean future(Instant time) {
        return time.isAfter(began.plus(CLOCKS_MAY_DIFFER));
    }
}
