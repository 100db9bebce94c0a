package org.linkbank.store;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/** The part of the books that describes the sources themselves. */
final class SourceBooks {

    private static final String MARK = "\n";

    private final Ledger ledger;
    private final Iris iris;

    SourceBooks(Ledger ledger, Iris iris) {
        this.ledger = ledger;
        this.iris = iris;
    }

    /** Writes what differs from what stands. Attribution is one text, a line each, because its order matters. */
    void write(SourceDescription description) {
        Node source = iris.source(description.source());
        ledger.add(source, Terms.TYPE, Terms.SOURCE_CLASS);
        ledger.set(source, Terms.NAME, Literals.text(description.name()));
        ledger.set(source, Terms.URL, Literals.address(description.url()));
        String licence = description.licence();
        ledger.set(source, Terms.LICENCE, licence == null ? null : Literals.address(licence));
        List<String> texts = description.attribution();
        ledger.set(source, Terms.ATTRIBUTION, texts.isEmpty() ? null : Literals.text(String.join(MARK, texts)));
    }

    Optional<SourceDescription> read(SourceId id) {
        Node source = iris.source(id);
        return text(source, Terms.NAME)
                .map(name -> new SourceDescription(
                        id,
                        name,
                        text(source, Terms.URL).orElse(""),
                        text(source, Terms.LICENCE).orElse(null),
                        text(source, Terms.ATTRIBUTION)
                                .map(all -> List.of(all.split(MARK)))
                                .orElse(List.of())));
    }

    /** Whether anything is said of it, be it the number of its records. */
    boolean knows(SourceId source) {
        return !ledger.about(iris.source(source)).isEmpty();
    }

    private Optional<String> text(Node source, Node property) {
        return ledger.value(source, property).map(Literals::text);
    }
}
