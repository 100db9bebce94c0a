package org.linkbank.source.wordpress;

import com.fasterxml.jackson.core.JsonFactory;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordKey;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.Notes;

/**
 * What the stages of one harvest share.
 *
 * @param last what the last harvest left, fit to go on from
 */
record WordPressContext(
        Source source,
        Known known,
        Clock clock,
        Instant now,
        Notes notes,
        JsonFactory json,
        WordPressSettings settings,
        WordPressCheckpoint last) {

    static WordPressContext of(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Notes notes = new Notes();
        WordPressSettings settings = WordPressSettings.of(source, notes);
        return new WordPressContext(
                source,
                known,
                clock,
                clock.instant(),
                notes,
                JsonEnvelope.json(source.limits()),
                settings,
                WordPressCheckpoint.usable(checkpoint, clock.instant(), notes));
    }

    /** Whether this harvest reads everything, whatever was modified. */
    boolean full() {
        return last.full() == null || due(last.full(), settings.fullEvery());
    }

    boolean sweepDue() {
        return last.swept() == null || due(last.swept(), settings.sweepEvery());
    }

    private boolean due(Instant before, double days) {
        return !before.plusMillis((long) (days * 86_400_000)).isAfter(now);
    }

    RecordKey key(ContentType type, long id) {
        return new RecordKey(source.id(), type.prefix() + id);
    }
}
