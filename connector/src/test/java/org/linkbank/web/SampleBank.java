package org.linkbank.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.store.Batch;
import org.linkbank.store.Change;
import org.linkbank.store.Counts;
import org.linkbank.store.Provenance;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;
import org.linkbank.store.SourceDescription;

/** A small bank for tests: two sources, some services, a story, hostile text, and records that were withdrawn. */
public final class SampleBank {

    public static final Iris IRIS = new Iris("http://bank.example");
    static final SourceId ALISS = new SourceId("services");
    static final SourceId STORIES = new SourceId("stories");
    static final Instant FETCHED = Instant.parse("2026-11-22T09:00:00Z");
    static final Instant WITHDRAWN = Instant.parse("2026-11-22T10:00:00Z");
    static final String HOSTILE =
            "<script>alert(1)</script>\" onmouseover=\"alert(2)' </title>--><img src=x onerror=alert(3)>";

    private SampleBank() {}

    public static void fill(RecordStore store) {
        store.describe(STATED);
        store.apply(new Batch(
                ALISS,
                List.of(
                        put(ALISS, "service/1", SERVICE),
                        put(ALISS, "service/2", SECOND),
                        put(ALISS, "service/hostile", hostile()),
                        put(ALISS, "service/a/b c", "<service/a%2Fb%20c> a schema:Service ; schema:name \"Odd id\" ."),
                        put(ALISS, "service/café", "<service/café> a schema:Service ; schema:name \"Café\" ."),
                        put(ALISS, "service/page.html", "<service/page.html> schema:name \"Ends with html\" ."),
                        put(ALISS, "service/gone", GONE)),
                null,
                run(ALISS, "20261122T090000Z-1", Outcome.COMPLETE)));
        store.apply(new Batch(
                ALISS,
                List.of(new Change.Withdraw(
                        new RecordKey(ALISS, "service/gone"), WITHDRAWN, "The source no longer has it.")),
                null,
                run(ALISS, "20261122T100000Z-1", Outcome.COMPLETE)));
        store.apply(new Batch(
                STORIES,
                List.of(put(STORIES, "story/1", STORY)),
                null,
                run(STORIES, "20261122T090000Z-1", Outcome.FAILED)));
    }

    /** What the services said of themselves, which is not what their partner file says. */
    private static final SourceDescription STATED = new SourceDescription(
            ALISS,
            "Local Services",
            "https://services.example/api",
            "https://licences.example/stated",
            List.of("Stated by the services themselves"));

    static List<Source> sources() {
        return List.of(
                source(ALISS, "Local Services", "https://services.example/api", "0 0 3 * * ?", true),
                source(STORIES, "Partnership <Stories>", "stories.json", "0 0 3 * * ?", false),
                source(new SourceId("waiting"), "A Hub That Waits", "https://hub.example/", "0 0 3 * * ?", false));
    }

    private static Source source(SourceId id, String name, String url, String schedule, boolean enabled) {
        return new Source(
                id,
                name,
                Path.of("routes", id + ".camel.yaml"),
                "pull-file",
                URI.create(url),
                schedule,
                ZoneId.of("Europe/London"),
                id.value(),
                "https://creativecommons.org/licenses/by/4.0/",
                List.of("Contains contributions from the users of " + name),
                Set.of(),
                1,
                0.2,
                enabled,
                Limits.DEFAULT,
                Map.of());
    }

    private static RunEntry run(SourceId source, String id, Outcome outcome) {
        return new RunEntry(
                source,
                id,
                "operator",
                FETCHED,
                FETCHED.plusSeconds(60),
                outcome,
                new Counts(5, 0, 1, 0, 0, 0),
                outcome == Outcome.FAILED ? "stories.json: expected a file, found none. Nothing was withdrawn." : "",
                List.of(),
                1);
    }

    private static Change.Put put(SourceId source, String id, String turtle) {
        RecordKey key = new RecordKey(source, id);
        Provenance provenance = new Provenance(
                "https://services.example/" + id.replace(' ', '-'),
                FETCHED,
                "20261122T090000Z-1",
                "m@1",
                "hash of " + id,
                "https://creativecommons.org/licenses/by/4.0/");
        return new Change.Put(new RecordGraph(key, parse(source, turtle)), provenance);
    }

    private static Graph parse(SourceId source, String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
                .base(IRIS.idBase(source))
                .parse(graph);
        return graph;
    }

    private static String hostile() {
        String text = HOSTILE.replace("\"", "\\\"");
        return "<service/hostile> a schema:Service ; schema:name \"" + text + "\" ; schema:description \"" + text
                + "\" ; schema:url <javascript:alert(4)>, <https://evil.example/%22%3E%3Cscript%3E> .";
    }

    private static final String PREFIXES = """
            PREFIX schema: <https://schema.org/>
            PREFIX lb: <https://linkbank.org/vocab#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    private static final String SERVICE = """
            <service/1> a schema:Service ;
                schema:name "Walking Group" ;
                schema:description "A partnership for people who walk.\\nEvery Tuesday." ;
                schema:url <https://services.example/walking> ;
                schema:about <https://linkbank.org/vocab/category/books> , <https://linkbank.org/vocab/category/governance> ;
                schema:dateModified "2026-11-01T00:00:00"^^<http://www.w3.org/2001/XMLSchema#dateTime> ;
                schema:provider <organisation/9> ;
                schema:availableAtOrFrom <http://bank.example/.well-known/genid/services/service/1/place> .
            <http://bank.example/.well-known/genid/services/service/1/place> a schema:Place ;
                schema:address "1 High Street" .
            <organisation/9> a schema:Organization ; schema:name "Ramblers" .
            """;

    private static final String SECOND = """
            <service/2> a schema:Service ; schema:name "Book Club" ; schema:provider <organisation/9> .
            <organisation/9> a schema:Organization ; schema:name "Ramblers" .
            """;

    private static final String GONE = """
            <service/gone> a schema:Service ; schema:name "Closed" ; schema:provider <organisation/lost> .
            <organisation/lost> a schema:Organization ; schema:name "Dissolved" .
            """;

    private static final String STORY = """
            <story/1> a lb:PartnershipStory ; schema:name "SACRO, a partnership" ;
                schema:about <https://linkbank.org/vocab/category/governance> ;
                schema:datePublished "2013"^^<http://www.w3.org/2001/XMLSchema#gYear> ;
                lb:helped "Trust"@en ; lb:hindered "Little time"@en .
            """;
}
