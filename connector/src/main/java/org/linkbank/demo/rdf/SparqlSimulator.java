package org.linkbank.demo.rdf;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.site.Asked;
import org.linkbank.demo.site.Reply;
import org.linkbank.demo.site.Site;
import org.linkbank.record.SourceId;

/** A SPARQL endpoint (SPARQL 1.1 Protocol, queries by GET) that carries out each CONSTRUCT query on the day's resources. */
public final class SparqlSimulator implements Simulator {

    private static final int DEMO = 230;

    private final int count;
    private final Site site;
    private volatile int day;
    private volatile Graph graph;

    private SparqlSimulator(int day, int count) {
        this.day = day;
        this.count = count;
        this.graph = graph(day, count);
        this.site = new Site(this::answer);
    }

    private static Graph graph(int day, int count) {
        return CatalogueGraph.on(day, count, "https://sparql.example.org/resource/");
    }

    public static SparqlSimulator start(int day) {
        return start(day, DEMO);
    }

    /**
     * Starts one of any size.
     *
     * @param count how many resources there are on day 1
     */
    public static SparqlSimulator start(int day, int count) {
        return new SparqlSimulator(day, count);
    }

    private Reply answer(Asked asked) {
        if (!asked.path().equals("/sparql")) {
            return Reply.text(404, "text/html", "<html><body>No such page.</body></html>");
        }
        try {
            Query query = QueryFactory.create(asked.parameters().getOrDefault("query", ""));
            return query.isConstructType()
                    ? Reply.text(200, "application/n-triples", constructed(query))
                    : Reply.text(400, "text/plain", "CONSTRUCT only");
        } catch (QueryException e) {
            return Reply.text(400, "text/plain", "Not a query: " + e.getMessage());
        }
    }

    private String constructed(Query query) {
        try (QueryExec run = QueryExec.graph(graph)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .timeout(30, TimeUnit.SECONDS)
                .build()) {
            return RDFWriter.source(run.construct()).lang(Lang.NTRIPLES).asString();
        }
    }

    /** Where its faults are set. */
    public Site site() {
        return site;
    }

    @Override
    public String name() {
        return "A SPARQL endpoint";
    }

    @Override
    public SourceId plays() {
        return new SourceId("demo-sparql");
    }

    @Override
    public Optional<String> partnerFile() {
        return Optional.of(PartnerText.of("sparql.camel.yaml"));
    }

    @Override
    public URI url() {
        return site.url("/sparql");
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public void day(int other) {
        graph = graph(other, count);
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
