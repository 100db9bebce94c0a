package org.linkbank.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

/**
 * The subjects of an RDF document, each with its triples and those of the blank nodes that hang on it, in canonical form,
 * in an order that is always the same. The document is sorted on disk, so that memory does not grow with it; the triples about blank nodes are kept
 * in memory and have a limit. Names of graphs are not kept. Nothing is given before the whole document was read: one that
 * is cut off gives nothing.
 */
public final class RdfSubjects extends Pieces<byte[]> {

    private static final int MOST_BLANK_NODES = 1_000;

    private final InputStream in;
    private final Lang lang;
    private final String base;
    private @Nullable SortedTriples triples;
    private @Nullable Iterator<String> lines;
    private @Nullable String ahead;
    private long subject;

    /**
     * Reads a document.
     *
     * @param ending what a file of its syntax ends with, such as {@code ttl}; an IllegalArgumentException is thrown for an
     *     unknown one
     * @param base what its relative IRIs are relative to
     */
    public RdfSubjects(InputStream in, String ending, String base, Limits limits) {
        super(limits);
        this.in = in;
        this.lang = lang(ending);
        this.base = base;
    }

    private static Lang lang(String ending) {
        Lang lang = RDFLanguages.filenameToLang("file." + ending);
        if (lang == null) {
            throw new IllegalArgumentException("no syntax of RDF ends with " + ending);
        }
        return lang;
    }

    @Override
    @Nullable
    Piece<byte[]> advance() throws IOException {
        SortedTriples all = triples;
        if (all == null) {
            all = SortedTriples.read(in, lang, base, limits());
            triples = all;
            lines = all.bySubject();
            ahead = line();
            if (ahead == null && all.hasBlank()) {
                return new Piece.Broken<>(new Problem("the document", "subjects with an IRI", "none that has one"));
            }
        }
        if (ahead == null) {
            all.close();
            return null;
        }
        return record(all, ahead);
    }

    private @Nullable String line() {
        return lines != null && lines.hasNext() ? lines.next() : null;
    }

    private Piece<byte[]> record(SortedTriples all, String first) {
        String about = first.substring(0, first.indexOf(' ') + 1);
        TreeSet<String> own = new TreeSet<>();
        long size = 0;
        for (ahead = first; ahead != null && ahead.startsWith(about); ahead = line()) {
            size += ahead.length();
            if (size <= limits().recordBytes()) {
                own.add(ahead);
            }
        }
        String place = "subject " + ++subject;
        if (size > limits().recordBytes()) {
            return tooLarge(place, "bytes", limits().recordBytes());
        }
        return withBlankNodes(all, own, place);
    }

    private Piece<byte[]> withBlankNodes(SortedTriples all, SortedSet<String> own, String place) {
        BlankClosure closure = new BlankClosure(all, own);
        if (!closure.within(MOST_BLANK_NODES, limits().recordBytes())) {
            return tooLarge(place, "bytes and " + MOST_BLANK_NODES + " blank nodes", limits().recordBytes());
        }
        return new Piece.Found<>(
                closure.isEmpty()
                        ? CanonicalRdf.lines(own)
                        : CanonicalRdf.of(
                                CanonicalRdf.graph(closure.text()).find().toList()),
                place);
    }

    private static Piece<byte[]> tooLarge(String place, String what, int most) {
        return new Piece.Broken<>(new Problem(place, "a record of at most " + most + " " + what, "a larger one"));
    }
}
