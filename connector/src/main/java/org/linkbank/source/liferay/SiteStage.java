package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Stage;

/** Finds the group by its friendly URL path; gives it as a record, and its id to whoever lists what it holds. */
final class SiteStage implements Stage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Context context;
    private final long before;
    private final LongConsumer found;
    private boolean asked;

    /**
     * @param before the id that the group had; 0 when that is not known
     * @param found takes the id
     */
    SiteStage(Context context, long before, LongConsumer found) {
        this.context = context;
        this.before = before;
        this.found = found;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        return context.site();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            return LazyBody.of(site(response));
        }
        boolean missing = result instanceof FetchResult.Response response && response.status() == 404;
        return fault(fault + (missing ? ": there is no such group, or no permission to see it" : ""));
    }

    private @Nullable Harvested site(FetchResult.Response response) {
        try {
            JsonNode site = JSON.readTree(
                    response.body().readNBytes(context.source().limits().recordBytes()));
            @Nullable String id = Records.id(site);
            if (id == null || !(site instanceof ObjectNode object)) {
                fault("expected an object with an id, found something else");
                return null;
            }
            if (before != 0 && before != Long.parseLong(id)) {
                fault("expected the group " + before + ", found another, " + id + ", under the same path");
                return null;
            }
            found.accept(Long.parseLong(id));
            return new Harvested.Found(new Records(context).site(id, object, response));
        } catch (IOException | NumberFormatException e) {
            fault("expected an object with an id, found something else");
            return null;
        }
    }

    private Iterator<Harvested> fault(String what) {
        context.notes().fault("the group " + context.settings().site() + ": " + what);
        return LazyBody.of(null);
    }
}
