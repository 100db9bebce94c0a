package org.linkbank.source.files;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchLimitException;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.Source;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;

/** The records of one file, as they are asked for. */
final class FileRecords implements Iterator<Harvested> {

    private final FileHarvest harvest;
    private final Source source;
    private final DataFile file;
    private final FetchResult.Response response;
    private final Iterator<Piece<byte[]>> pieces;
    private final RecordIds ids;
    private @Nullable Harvested next;
    private boolean over;
    private int withoutId;

    FileRecords(
            FileHarvest harvest,
            Source source,
            DataFile file,
            FetchResult.Response response,
            Iterator<Piece<byte[]>> pieces) {
        this.harvest = harvest;
        this.source = source;
        this.file = file;
        this.response = response;
        this.pieces = pieces;
        this.ids = new RecordIds(file.form(), source.parameters().getOrDefault("id", "id"));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            next = advance();
            over = next == null;
            if (over) {
                end();
            }
        }
        return next != null;
    }

    @Override
    public Harvested next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Harvested given = next;
        next = null;
        return given;
    }

    private @Nullable Harvested advance() {
        try {
            if (!pieces.hasNext()) {
                return null;
            }
            Piece<byte[]> piece = pieces.next();
            if (!harvest.counted(file)) {
                harvest.fault(
                        file.path() + ": expected at most " + source.limits().records() + " records, found more");
                return null;
            }
            return piece instanceof Piece.Found<byte[]> found ? record(found) : broken(piece);
        } catch (SplitException e) {
            harvest.fault(fault(file, e));
            return null;
        }
    }

    private Harvested broken(Piece<byte[]> piece) {
        Problem problem = ((Piece.Broken<byte[]>) piece).problem();
        return unreadable(new Problem(file.path() + ", " + problem.where(), problem.expected(), problem.found()));
    }

    private Harvested record(Piece.Found<byte[]> found) {
        String place = file.path() + ", " + found.place();
        String id = ids.of(found.value());
        if (id == null || id.isBlank()) {
            return unreadable(new Problem(place + ", " + ids.field(), "an id, a text or a number", "none"));
        }
        try {
            RecordKey key = new RecordKey(source.id(), file.kind() + "/" + id.strip());
            return new Harvested.Found(
                    new SourceRecord(key, file.kind(), file.form(), found.value(), response.at(), file.path(), place));
        } catch (IllegalArgumentException e) {
            return unreadable(new Problem(
                    place + ", " + ids.field(),
                    "an id of at most 1,000 characters without control characters",
                    "another"));
        }
    }

    private Harvested unreadable(Problem problem) {
        withoutId++;
        return new Harvested.Unreadable(null, problem);
    }

    // One that cannot be told may be any of those that seem to be missing.
    private void end() {
        harvest.close();
        if (withoutId > 0) {
            harvest.fault(file.path() + ": expected every record to have an id, found " + withoutId + " without");
        }
    }

    static String fault(DataFile file, Exception e) {
        boolean said = e instanceof SplitException || e instanceof FetchLimitException;
        String what = said ? String.valueOf(e.getMessage()) : "expected a file that can be read, found that it cannot";
        return file.path() + ": " + (what.endsWith(".") ? what.substring(0, what.length() - 1) : what);
    }
}
