package org.linkbank.source.wordpress;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;

/**
 * A WordPress site: the source's URL is its home. Posts, pages and public custom types are records {@code <type>/<id>} of the
 * kind {@code posts}; what a site's feed gives instead where its REST interface is closed is of the kind {@code items}.
 *
 * <p>A harvest asks for what was modified since the last one, and sweeps all ids for what is no more: when parameter
 * {@code sweepEvery} (days) has passed, or when the numbers do not agree. Each missing id is asked for before it counts as
 * gone. After {@code fullEvery} days everything is read again, because names of authors and terms change unseen. Parameter
 * {@code types} chooses types by their names, with commas between (decision 0111).
 */
public final class WordPressProtocol implements Protocol {

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        return new WordPressHarvest(WordPressContext.of(source, known, checkpoint, clock));
    }
}
