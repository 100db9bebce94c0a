package org.linkbank.source.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.source.harvest.FormException;
import org.linkbank.split.Piece;
import org.linkbank.split.XmlElements;
import org.linkbank.split.XmlPath;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a sitemap or an index of sitemaps, in XML or as lines of text, compressed or not, one address at a time. */
final class SitemapBody {

    /** Addresses in one file at most (sitemaps.org 0.9). */
    static final int MOST = 50_000;

    private static final XmlPath ENTRIES = XmlPath.parse("/*/*", Map.of());
    private static final int LONGEST_TEXT = 10 << 20;
    private static final int GZIP = 0x1f;

    /** Told of every address with its lastmod, empty where there is none. */
    interface Reader {
        void page(String address, String changed);

        void sitemap(String address);
    }

    private final Limits limits;
    private final Reader reader;

    SitemapBody(Limits limits, Reader reader) {
        this.limits = new Limits(limits.bytes(), limits.recordBytes(), MOST, limits.depth());
        this.reader = reader;
    }

    /** A {@link FormException} or a {@link org.linkbank.split.SplitException} says what is wrong; what came before was told. */
    void read(InputStream body) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, 1);
        int first = in.read();
        if (first < 0) {
            throw new FormException("expected a sitemap, found an empty answer");
        }
        in.unread(first);
        if (first == GZIP) {
            plain(GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get());
        } else {
            plain(in);
        }
    }

    private void plain(InputStream in) throws IOException {
        PushbackInputStream plain = new PushbackInputStream(in, 8);
        byte[] start = plain.readNBytes(8);
        plain.unread(start);
        String text = new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (text.startsWith("http://") || text.startsWith("https://")) {
            lines(plain);
        } else {
            xml(plain);
        }
    }

    private void lines(InputStream in) throws IOException {
        byte[] all = in.readNBytes(LONGEST_TEXT);
        String text = new String(all, StandardCharsets.UTF_8);
        int[] count = {0};
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST + 1L)
                .forEach(line -> {
                    if (++count[0] <= MOST) {
                        reader.page(line, "");
                    }
                });
        if (count[0] > MOST || in.read() >= 0) {
            throw new FormException("expected at most " + MOST + " addresses, found more");
        }
    }

    private void xml(InputStream in) throws IOException {
        XmlElements elements = new XmlElements(in, ENTRIES, limits);
        while (elements.hasNext()) {
            if (elements.next() instanceof Piece.Found<Element> found) {
                Element entry = found.value();
                String address = child(entry, "loc");
                if ("url".equals(name(entry)) && address != null) {
                    String changed = child(entry, "lastmod");
                    reader.page(address, changed == null ? "" : changed);
                } else if ("sitemap".equals(name(entry)) && address != null) {
                    reader.sitemap(address);
                }
            }
        }
    }

    private static String name(Node node) {
        String local = node.getLocalName();
        return local == null ? node.getNodeName() : local;
    }

    private static @Nullable String child(Element entry, String name) {
        for (Node child = entry.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name(element).equals(name)) {
                String text = element.getTextContent().strip();
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }
}
