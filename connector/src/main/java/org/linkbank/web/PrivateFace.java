package org.linkbank.web;

import java.time.Clock;
import java.util.Optional;
import org.linkbank.publish.Catalogue;
import org.linkbank.publish.Labels;
import org.linkbank.publish.LinkedData;
import org.linkbank.publish.Queries;
import org.linkbank.publish.SparqlExchange;
import org.linkbank.publish.Vocabulary;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;
import org.linkbank.store.RecordStore;

/** What answers readers: the same parts as answer everyone, over the private store, by the same limits. */
final class PrivateFace implements AutoCloseable {

    private final Queries queries;
    private final SparqlExchange sparql;
    private final DescribedAddresses addresses;
    private final BankStatus bank;

    PrivateFace(
            PrivateBank given,
            Vocabulary vocabulary,
            WebSettings settings,
            Pages pages,
            Problems problems,
            Clock clock) {
        RecordStore store = given.store();
        Catalogue sources = given.sources();
        Iris iris = store.iris();
        this.queries = new Queries(store, settings.limits());
        this.sparql = new SparqlExchange(queries, settings.limits().queryCharacters());
        this.bank = new BankStatus(store, sources, clock);
        Links links = new Links(iris, path -> part(path, sources));
        ResourceViews views = new ResourceViews(new Labels(store, vocabulary), links);
        DescriptionAnswer answer = new DescriptionAnswer(Part.PRIVATE, iris, sources, views, bank, pages, problems);
        this.addresses = new DescribedAddresses(Part.PRIVATE, new LinkedData(store, sources), iris, answer, problems);
    }

    /** A private record may speak of a public one, whose page is elsewhere: after what sort of IRI it is comes the source. */
    private static Part part(String path, Catalogue sources) {
        String local = path.replaceFirst("^/(id|graph|source|\\.well-known/genid)/", "");
        boolean isPrivate =
                source(local.split("/", 2)[0]).flatMap(sources::find).isPresent();
        return isPrivate ? Part.PRIVATE : Part.PUBLIC;
    }

    private static Optional<SourceId> source(String text) {
        try {
            return Optional.of(new SourceId(text));
        } catch (IllegalArgumentException notASource) {
            return Optional.empty();
        }
    }

    SparqlExchange sparql() {
        return sparql;
    }

    DescribedAddresses addresses() {
        return addresses;
    }

    BankStatus bank() {
        return bank;
    }

    @Override
    public void close() {
        queries.close();
    }
}
