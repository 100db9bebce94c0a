package org.linkbank.source.oruk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.Notes;

/**
 * A feed of Open Referral UK, 3.0 or 1.0 (openreferraluk.org/specifications): services ({@code service/<id>}, kind
 * {@code services}) and, where the feed has them, organisations, services at locations, locations, taxonomies and their
 * terms. The source's URL is where {@code /services} follows. A feed that declares {@code modified_after} is asked for what
 * changed, and read whole from time to time; any other is read whole each time (decision 0105).
 */
public final class OrukProtocol implements Protocol {

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Notes notes = new Notes();
        OrukContext context = new OrukContext(
                source,
                OrukOptions.of(source, notes),
                known,
                notes,
                JsonEnvelope.json(source.limits()),
                clock.instant());
        return new OrukHarvest(context, checkpoint);
    }
}
