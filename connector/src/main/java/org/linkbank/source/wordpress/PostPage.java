package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.Piece;

/** One page of a list, a JSON array, and how it went. */
final class PostPage implements LazyBody.Reader {

    /** No member of an object is taken for the array: an object is an error, or the answer of something else. */
    private static final String NO_MEMBER = "";

    private final PagedList list;
    private final WordPressContext context;
    private final FetchResult.Response response;
    private final StringBuilder ids = new StringBuilder();
    private final String place;
    private @Nullable JsonEnvelope envelope;

    PostPage(PagedList list, WordPressContext context, FetchResult.Response response) {
        this.list = list;
        this.context = context;
        this.response = response;
        this.place = list.place();
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        JsonEnvelope page = envelope == null ? open() : envelope;
        @Nullable Piece<JsonNode> piece = page.advance();
        if (piece == null) {
            if (!page.hasItems()) {
                throw new FormException("expected a JSON array, found an object");
            }
            list.read(ids.toString(), page.items());
            return false;
        }
        @Nullable Harvested item = read(piece, place + ", item " + page.items());
        if (item != null) {
            found.add(item);
        }
        return true;
    }

    private JsonEnvelope open() throws IOException {
        JsonEnvelope opened = new JsonEnvelope(
                response.body(), context.json(), NO_MEMBER, context.source().limits());
        envelope = opened;
        return opened;
    }

    private @Nullable Harvested read(Piece<JsonNode> piece, String at) {
        if (piece instanceof Piece.Found<JsonNode> found) {
            ids.append(PostRecords.id(found.value())).append(' ');
            return list.item(found.value(), response, at);
        }
        list.broken();
        Problem problem = ((Piece.Broken<JsonNode>) piece).problem();
        return new Harvested.Unreadable(null, new Problem(at, problem.expected(), problem.found()));
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        list.failed(Answers.fault(reason, envelope == null ? 0 : envelope.items()));
    }
}
