package org.linkbank.source.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;

/** The records of one answer, read as they are asked for. */
final class AlissBody implements Iterator<Harvested> {

    /** Told of what is read, and says what it gives; null for nothing. */
    interface Reader {

        /** One item of {@code data}, counted from 1. */
        @Nullable
        Harvested item(JsonNode item, int number);

        /** An item that is over a limit; {@code problem} says which. */
        @Nullable
        Harvested broken(Problem problem);

        /** The answer was read to its end. */
        @Nullable
        Harvested whole(AlissEnvelope envelope);

        /** Reading broke off; the envelope is null when nothing could be read. */
        @Nullable
        Harvested broken(String fault, @Nullable AlissEnvelope envelope);
    }

    private final InputStream body;
    private final AlissContext context;
    private final Reader reader;
    private final Deque<Harvested> ready = new ArrayDeque<>();
    private @Nullable AlissEnvelope envelope;
    private boolean over;

    AlissBody(InputStream body, AlissContext context, Reader reader) {
        this.body = body;
        this.context = context;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            advance();
        }
        return !ready.isEmpty();
    }

    @Override
    public Harvested next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void advance() {
        try {
            AlissEnvelope opened = open();
            @Nullable Piece<JsonNode> item = opened.advance();
            give(context.notes().stated(stated(opened)));
            over = item == null;
            give(item == null ? reader.whole(opened) : read(item, opened));
        } catch (IOException | SplitException e) {
            over = true;
            give(reader.broken(Answers.fault(e, envelope == null ? 0 : envelope.items()), envelope));
        }
    }

    private @Nullable Harvested read(Piece<JsonNode> item, AlissEnvelope opened) {
        return item instanceof Piece.Found<JsonNode> found
                ? reader.item(found.value(), opened.items())
                : reader.broken(((Piece.Broken<JsonNode>) item).problem());
    }

    private AlissEnvelope open() throws IOException {
        if (envelope == null) {
            envelope = new AlissEnvelope(body, context.json(), context.source().limits());
        }
        return envelope;
    }

    private static Harvested.@Nullable Stated stated(AlissEnvelope opened) {
        AlissMeta meta = opened.meta();
        return meta == null ? null : meta.stated();
    }

    private void give(@Nullable Harvested item) {
        if (item != null) {
            ready.add(item);
        }
    }
}
