package org.linkbank.source.protocol;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.Harvested;
import org.linkbank.source.Source;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;

/** The records of one file as they are read; says at the end how many there were and what broke off, if anything did. */
final class FileRecords implements Iterator<Harvested> {

    private final Place place;
    private final Iterator<Piece<byte[]>> pieces;
    private final RecordIds ids;
    private final Consumer<End> ended;
    private @Nullable String fault;
    private boolean over;
    private long records;

    FileRecords(Place place, Iterator<Piece<byte[]>> pieces, Consumer<End> ended) {
        this.place = place;
        this.pieces = pieces;
        this.ids = new RecordIds(place.form(), place.source().parameters().getOrDefault("id", "id"));
        this.ended = ended;
    }

    @Override
    public boolean hasNext() {
        boolean more = !over && another();
        if (!more && !over) {
            over = true;
            ended.accept(new End(records, fault == null ? "" : fault));
        }
        return more;
    }

    private boolean another() {
        try {
            return pieces.hasNext();
        } catch (SplitException e) {
            fault = e.getMessage();
            return false;
        }
    }

    @Override
    public Harvested next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        records++;
        Piece<byte[]> piece = pieces.next();
        return piece instanceof Piece.Found<byte[]> found
                ? record(found)
                : new Harvested.Unreadable(null, in(((Piece.Broken<byte[]>) piece).problem()));
    }

    private Harvested record(Piece.Found<byte[]> found) {
        Optional<RecordKey> key = ids.of(found.value()).flatMap(this::key);
        if (key.isEmpty()) {
            return new Harvested.Unreadable(
                    null,
                    new Problem(place.path() + ", " + found.place(), "a text or number under " + ids.field(), "none"));
        }
        return new Harvested.Found(new SourceRecord(
                key.get(),
                place.kind(),
                place.form(),
                found.value(),
                place.at(),
                place.path(),
                place.path() + ", " + found.place()));
    }

    private Optional<RecordKey> key(String id) {
        try {
            return Optional.of(new RecordKey(place.source().id(), place.kind() + "/" + id.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Problem in(Problem problem) {
        return new Problem(place.path() + ", " + problem.where(), problem.expected(), problem.found());
    }

    /** Where the records come from. */
    record Place(Source source, String path, String kind, RecordForm form, Instant at) {}

    /** @param fault one sentence; empty when the file was read whole */
    record End(long records, String fault) {}
}
