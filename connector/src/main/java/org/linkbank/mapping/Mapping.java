package org.linkbank.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceRecord;
import org.linkbank.split.Piece;

/** A compiled mapping. Immutable and safe for threads; the same record always gives the same graph. */
public sealed interface Mapping permits RmlMapping, QueryMapping {

    /** The name of its folder under {@code mappings/}, or of its file. */
    String name();

    /** Its name and a short hash of all that decides its output: the mapping, its crosswalks, the engine. */
    String version();

    /** The kinds of record it maps: the stems of its sources' file names, in the order of the file. */
    Set<String> kinds();

    /** The syntax of a kind's records; empty for an unknown kind. */
    Optional<RecordForm> form(String kind);

    /** What selects the records of a kind in a document, as {@code split} reads it; empty where rows or subjects are. */
    Optional<String> iterator(String kind);

    /**
     * Cuts a body into the records of a kind, as they are asked for; see {@link org.linkbank.split.Splitter}. RDF is taken
     * for Turtle, of which N-Triples is a part.
     * An {@link IllegalArgumentException} is thrown for an unknown kind.
     */
    Iterator<Piece<byte[]>> split(String kind, InputStream body, Limits limits) throws IOException;

    /**
     * Maps one record: one item of its kind's iterator. Relative IRIs are relative to {@link Iris#idBase}; blank nodes are
     * skolemised. A record from which nothing follows, because its subject has no value, is rejected.
     */
    MappingResult map(SourceRecord record, Iris iris);

    /**
     * Maps whole files and sends triples and quads to {@code out} as they come, between its start and finish. Memory does not
     * grow with the files, except by the parents' side of joins and by iterators that cannot be followed while reading.
     * A {@link org.linkbank.split.SplitException} is thrown where a file cannot be read further, a {@link MappingException}
     * where {@code options} ask for it.
     */
    StreamCounts stream(FileSources files, StreamOptions options, StreamRDF out);
}
