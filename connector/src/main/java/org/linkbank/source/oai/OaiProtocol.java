package org.linkbank.source.oai;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;

/**
 * The Open Archives Initiative's protocol for metadata harvesting, version 2.0, with Dublin Core: records of kind
 * {@code records}, {@code record/<identifier>}. The source's URL is the repository's base URL. What changed since the last
 * complete harvest is asked for, by the repository's own clock, with an overlap of a day or of ten minutes as its dates are
 * days or seconds. Deleted records are told by the repository; where it does not keep account of them for ever
 * (deletedRecord {@code no} or {@code transient}), the whole list is read again after {@code fullSweepDays}, and absence
 * counts (decision 0116).
 *
 * <p>Parameters: {@code set} (a set's specification), {@code fullSweepDays}.
 */
public final class OaiProtocol implements Protocol {

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        return new OaiHarvest(new OaiContext(source, known, checkpoint, clock.instant()));
    }
}
