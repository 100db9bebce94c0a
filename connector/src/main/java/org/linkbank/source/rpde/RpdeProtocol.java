package org.linkbank.source.rpde;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.Notes;

/**
 * A feed of Realtime Paged Data Exchange 1.0 (openactive.io/realtime-paged-data-exchange): items ({@code <kind>/<id>}, in
 * the record kinds of {@link RpdeItem}). The source's URL is its first page. A harvest goes on where the last one ended, and
 * from time to time, or when that was too long ago for the feed to remember deletions, from the first page: only then is
 * absence withdrawal (decision 0106).
 */
public final class RpdeProtocol implements Protocol {

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Notes notes = new Notes();
        RpdeOptions options = RpdeOptions.of(source, notes);
        RpdeContext context =
                new RpdeContext(source, known, notes, options, JsonEnvelope.json(source.limits()), clock.instant());
        return new RpdeHarvest(context, RpdeBeginning.of(checkpoint, context));
    }
}
