package org.linkbank.source.oruk;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/** One request whose answer holds no records. */
final class OrukQuestion implements Stage {

    private final Consumer<FetchResult> listener;
    private @Nullable FetchRequest request;

    /** Asks nothing when there is no request. */
    OrukQuestion(@Nullable FetchRequest request, Consumer<FetchResult> listener) {
        this.request = request;
        this.listener = listener;
    }

    @Override
    public @Nullable FetchRequest next() {
        FetchRequest once = request;
        request = null;
        return once;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        listener.accept(result);
        return Collections.emptyIterator();
    }
}
