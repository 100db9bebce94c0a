package org.linkbank.source.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.source.Harvested;
import org.linkbank.split.Piece;

/** Records cut out of JSON, XML or RDF. */
final class CutParts implements RecordParts {

    private final Found found;
    private final RecordIds ids;
    private final Iterator<Piece<byte[]>> pieces;
    private final Corrections corrections;
    private final Closeable open;
    private int withoutId;

    CutParts(Found found, RecordIds ids, Iterator<Piece<byte[]>> pieces, Corrections corrections, Closeable open) {
        this.found = found;
        this.ids = ids;
        this.pieces = pieces;
        this.corrections = corrections;
        this.open = open;
    }

    @Override
    public @Nullable Harvested next() {
        if (!pieces.hasNext()) {
            return null;
        }
        Piece<byte[]> piece = pieces.next();
        Harvested next = piece instanceof Piece.Found<byte[]> whole
                ? record(whole)
                : new Harvested.Unreadable(null, found.inside(((Piece.Broken<byte[]>) piece).problem()));
        withoutId += next instanceof Harvested.Unreadable ? 1 : 0;
        return next;
    }

    private Harvested record(Piece.Found<byte[]> whole) {
        String id = ids.of(whole.value());
        byte[] bytes = id != null && found.form() == RecordForm.JSON
                ? corrections.apply(id.strip(), whole.value())
                : whole.value();
        return found.record(id, bytes, whole.place());
    }

    @Override
    public String place() {
        return found.place();
    }

    @Override
    public int withoutId() {
        return withoutId;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
