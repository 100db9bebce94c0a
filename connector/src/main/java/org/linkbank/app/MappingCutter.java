package org.linkbank.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import org.linkbank.mapping.Mapping;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.source.protocol.RecordCutter;
import org.linkbank.split.Piece;

/** Cuts files as a mapping's logical sources say, so that a file source needs no settings of its own for it. */
record MappingCutter(Mapping mapping) implements RecordCutter {

    @Override
    public Optional<RecordForm> form(String kind) {
        return mapping.form(kind);
    }

    @Override
    public Iterator<Piece<byte[]>> cut(String kind, InputStream body, Limits limits) throws IOException {
        return mapping.split(kind, body, limits);
    }
}
