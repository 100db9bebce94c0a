package org.linkbank.source.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.split.Piece;

/** Knows which kinds of record there are and how a file of a kind is cut into records: what a mapping says of its sources. */
public interface RecordCutter {

    /** The syntax of a kind's files; empty for a kind that nobody would map. */
    Optional<RecordForm> form(String kind);

    /** Cuts, as the iterator is asked; it throws {@link org.linkbank.split.SplitException} where the body breaks. */
    Iterator<Piece<byte[]>> cut(String kind, InputStream body, Limits limits) throws IOException;
}
