package org.linkbank.source.rdf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Notes;

/** One harvest of an endpoint, page after page in the order of the subjects. A page that fails ends it. */
final class SparqlHarvest implements Harvest {

    /** How a file of each media type ends, for who reads it. */
    private static final Map<String, String> ENDINGS = Map.of(
            "application/n-triples", "nt",
            "text/turtle", "ttl",
            "application/x-turtle", "ttl",
            "application/rdf+xml", "rdf",
            "application/ld+json", "jsonld");

    private static final String ACCEPT =
            "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5, application/ld+json;q=0.3";

    /** Virtuoso says so where it gave a part of the answer only, with status 200. */
    private static final Set<String> PARTIAL = Set.of("x-sql-state", "x-sparql-maxrows", "x-sql-message");

    private final Source source;
    private final @Nullable PageQuery query;
    private final Notes notes;
    private final SubjectTally tally;
    private int page;
    private boolean over;

    SparqlHarvest(Source source, @Nullable PageQuery query, Notes notes) {
        this.source = source;
        this.query = query;
        this.notes = notes;
        this.tally = new SubjectTally(source.limits().records());
        this.over = query == null;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (over || query == null || (page > 0 && !tally.movedOn())) {
            return null;
        }
        page++;
        tally.beginPage();
        String text = URLEncoder.encode(query.after(tally.last()), StandardCharsets.UTF_8);
        String joint = source.url().getRawQuery() == null ? "?" : "&";
        return new FetchRequest(
                URI.create(source.url() + joint + "query=" + text), Map.of("Accept", ACCEPT), "page " + page);
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        String fault = Answers.fault(result, "RDF", ENDINGS::containsKey);
        if (fault == null && result instanceof FetchResult.Response response) {
            Optional<String> partial = PARTIAL.stream()
                    .filter(name -> response.header(name).isPresent())
                    .findFirst();
            if (partial.isEmpty()) {
                String ending = ENDINGS.getOrDefault(Answers.media(response), "ttl");
                return new LazyBody(new SubjectPage(source, response, ending, tally, this::fault));
            }
            fault = "expected the whole answer, found a part of it, as the endpoint says in " + partial.get();
        }
        fault(String.valueOf(fault));
        return Collections.emptyIterator();
    }

    private void fault(String what) {
        over = true;
        notes.fault("page " + page + ": " + what);
    }

    @Override
    public HarvestEnd end() {
        return notes.end(true, null);
    }
}
