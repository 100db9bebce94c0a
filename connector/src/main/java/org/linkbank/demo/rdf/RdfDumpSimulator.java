package org.linkbank.demo.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.site.Asked;
import org.linkbank.demo.site.Reply;
import org.linkbank.demo.site.Site;
import org.linkbank.record.SourceId;

/** A publisher of a dump, Turtle in gzip, with an entity tag. */
public final class RdfDumpSimulator implements Simulator {

    private static final int DEMO = 40;

    private final int count;
    private final Site site;
    private final Map<Integer, byte[]> dumps = new ConcurrentHashMap<>();
    private volatile int day;

    private RdfDumpSimulator(int day, int count) {
        this.day = day;
        this.count = count;
        this.site = new Site(this::answer);
    }

    public static RdfDumpSimulator start(int day) {
        return start(day, DEMO);
    }

    /**
     * Starts one of any size.
     *
     * @param count how many resources there are on day 1
     */
    public static RdfDumpSimulator start(int day, int count) {
        return new RdfDumpSimulator(day, count);
    }

    private Reply answer(Asked asked) {
        int today = day;
        return asked.path().equals("/dump.ttl.gz")
                ? Reply.file(
                        asked,
                        "application/gzip",
                        dumps.computeIfAbsent(today, this::dump),
                        "Fri, 20 Nov 2026 03:00:00 GMT")
                : Reply.text(404, "text/html", "<html><body>No such page.</body></html>");
    }

    private byte[] dump(int today) {
        Graph graph = CatalogueGraph.on(today, count, "https://dump.example.org/resource/");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            RDFWriter.source(graph).lang(Lang.TURTLE).output(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where its faults are set. */
    public Site site() {
        return site;
    }

    @Override
    public String name() {
        return "A publisher of an RDF dump";
    }

    @Override
    public SourceId plays() {
        return new SourceId("demo-rdf");
    }

    @Override
    public Optional<String> partnerFile() {
        return Optional.of(PartnerText.of("dump.camel.yaml"));
    }

    @Override
    public URI url() {
        return site.url("/dump.ttl.gz");
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public void day(int other) {
        day = other;
    }

    @Override
    public long requests() {
        return site.requests();
    }

    @Override
    public void close() {
        site.close();
    }
}
