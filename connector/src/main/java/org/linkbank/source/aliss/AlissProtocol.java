package org.linkbank.source.aliss;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.GuidSet;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.Notes;
import org.linkbank.source.pages.PageMemory;

/**
 * The read interface of an ALISS register, version 5: services ({@code service/<GUID>}, kind {@code services}) and
 * organisations ({@code organisation/<GUID>}, kind {@code organisations}). The source's URL is the interface's host, without
 * the version. Every harvest reads everything, because the register's dates do not tell what changed; there is no checkpoint.
 */
public final class AlissProtocol implements Protocol {

    private final PageMemory memory;

    /** @param memory what tells pages that did not change; {@link PageMemory#NONE} to read them all */
    public AlissProtocol(PageMemory memory) {
        this.memory = memory;
    }

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        return new AlissHarvest(new AlissContext(
                source,
                known,
                new Notes(),
                new GuidSet(),
                JsonEnvelope.json(source.limits()),
                AlissPages.open(memory, source, known)));
    }
}
