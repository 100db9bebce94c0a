package org.linkbank.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.linkbank.record.Limits;

/**
 * A document's triples as lines of N-Triples: those about IRIs sorted, on disk beyond some megabytes, those about blank nodes
 * in memory.
 */
final class SortedTriples implements AutoCloseable {

    private static final long SORTED_AT_ONCE = 8 << 20;
    private static final long MOST_ABOUT_BLANK = 32 << 20;

    private final SortedDataBag<String> lines =
            BagFactory.newSortedBag(new Characters(), new Lines(), Comparator.naturalOrder());
    private final Map<String, List<String>> blank = new HashMap<>();
    private long aboutBlank;

    private SortedTriples() {}

    static SortedTriples read(InputStream in, Lang lang, String base, Limits limits) throws IOException {
        SortedTriples triples = new SortedTriples();
        try {
            RdfReading.read(in, lang, base, limits, triples.new Receiver());
            return triples;
        } catch (IOException | RuntimeException e) {
            triples.close();
            throw e;
        }
    }

    Iterator<String> bySubject() {
        return lines.iterator();
    }

    boolean hasBlank() {
        return !blank.isEmpty();
    }

    /** The lines about a blank node, by its label with {@code _:}. */
    List<String> about(String label) {
        return blank.getOrDefault(label, List.of());
    }

    @Override
    public void close() {
        lines.close();
    }

    private final class Receiver extends StreamRDFBase {

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }

        @Override
        public void triple(Triple triple) {
            if (!isSound(triple.getSubject()) || !isSound(triple.getPredicate()) || !isSound(triple.getObject())) {
                return; // an IRI that is none loses its triple, not the document
            }
            String subject = NodeFmtLib.strNT(triple.getSubject());
            String line = subject + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                    + NodeFmtLib.strNT(triple.getObject()) + " .";
            if (triple.getSubject().isURI()) {
                lines.add(line);
            } else if (triple.getSubject().isBlank()) {
                aboutBlank += line.length();
                if (aboutBlank > MOST_ABOUT_BLANK) {
                    throw new SplitException("expected at most " + MOST_ABOUT_BLANK
                            + " characters about blank nodes, found more: give them IRIs");
                }
                blank.computeIfAbsent(subject, any -> new ArrayList<>(4)).add(line);
            }
        }

        private boolean isSound(Node node) {
            return !node.isURI() || node.getURI().chars().allMatch(c -> c > ' ' && "<>\"{}|^`\\".indexOf(c) < 0);
        }
    }

    /** Full when it holds some megabytes. */
    private static final class Characters implements ThresholdPolicy<String> {
        private long count;

        @Override
        public void increment(String line) {
            count += line.length() + 40L;
        }

        @Override
        public boolean isThresholdExceeded() {
            return count > SORTED_AT_ONCE;
        }

        @Override
        public void reset() {
            count = 0;
        }
    }

    /** A line each: N-Triples has no line end inside a triple. */
    private static final class Lines implements SerializationFactory<String> {

        @Override
        public Sink<String> createSerializer(OutputStream out) {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            return new Sink<>() {
                @Override
                public void send(String line) {
                    try {
                        writer.write(line);
                        writer.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {
                    try {
                        writer.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void close() {
                    try {
                        writer.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<String> createDeserializer(InputStream in) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .iterator();
        }
    }
}
