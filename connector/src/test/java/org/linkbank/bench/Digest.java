package org.linkbank.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * What a file of triples says, whatever their order, repetition or escapes: how many different triples there are, and a
 * digest of them.
 */
record Digest(long distinct, String digest) {

    static Digest of(Path file) {
        Hashes hashes = new Hashes();
        RDFParser.source(file).lang(Lang.NQUADS).parse(hashes);
        return hashes.digest();
    }

    private static final class Hashes extends StreamRDFBase {

        private long[] hashes = new long[1 << 21];
        private int count;

        @Override
        public void triple(Triple triple) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            String text = NodeFmtLib.strNT(triple.getSubject())
                    + ' '
                    + NodeFmtLib.strNT(triple.getPredicate())
                    + ' '
                    + NodeFmtLib.strNT(triple.getObject());
            hashes[count++] = hash(text);
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }

        /** FNV-1a of 64 bits, mixed at the end. */
        private static long hash(String text) {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
            return hash ^ (hash >>> 29);
        }

        Digest digest() {
            long[] sorted = Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
            long all = Arrays.stream(sorted).reduce(17, (a, b) -> a * 0x9e3779b97f4a7c15L + b);
            return new Digest(sorted.length, String.format(Locale.ROOT, "%016x", all));
        }
    }
}
