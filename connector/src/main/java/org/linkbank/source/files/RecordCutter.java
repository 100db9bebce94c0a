package org.linkbank.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.linkbank.record.Limits;
import org.linkbank.split.Piece;

/**
 * Cuts a body into the records of a kind, in canonical form, as {@link org.linkbank.split.Splitter} does. What says where
 * one begins, a mapping's iterator, is not the protocol's to know.
 */
public interface RecordCutter {

    Iterator<Piece<byte[]>> cut(String kind, InputStream body, Limits limits) throws IOException;
}
