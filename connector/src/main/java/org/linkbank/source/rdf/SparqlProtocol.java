package org.linkbank.source.rdf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.file.Problems;
import org.linkbank.record.Problem;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;

/**
 * A SPARQL 1.1 endpoint, asked by a CONSTRUCT query in pages: the query chooses the subjects after {@code ?last} in the order
 * of their IRIs' text, as many as its own LIMIT says, and a page without a new subject is the last ({@link PageQuery}). A
 * record is a subject that has an IRI. Every harvest asks for everything; there is no checkpoint.
 */
public final class SparqlProtocol implements Protocol {

    private final @Nullable Path query;
    private final String name;

    /**
     * Asks by a query.
     *
     * @param query its file, or null when there is none
     * @param name as messages call it
     */
    public SparqlProtocol(@Nullable Path query, String name) {
        this.query = query;
        this.name = name;
    }

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Notes notes = new Notes();
        Problems problems = new Problems();
        Optional<PageQuery> pages = PageQuery.read(query, name, problems);
        for (Problem problem : problems.all()) {
            notes.fault(problem.where() + ": expected " + problem.expected() + ", found " + problem.found());
        }
        return new SparqlHarvest(source, pages.orElse(null), notes);
    }
}
