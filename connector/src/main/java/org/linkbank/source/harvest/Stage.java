package org.linkbank.source.harvest;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;

/** A part of a harvest, used as {@link org.linkbank.source.Harvest} is. */
public interface Stage {

    /** Null when the stage is over. */
    @Nullable
    FetchRequest next();

    /** As {@link org.linkbank.source.Harvest#ahead}. */
    default @Nullable FetchRequest ahead() {
        return null;
    }

    Iterator<Harvested> read(FetchResult result);
}
