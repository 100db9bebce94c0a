package org.linkbank.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/** What the books say of runs, of checkpoints, and of which notes of the journal they already hold. */
final class RunBooks {

    private final Ledger ledger;
    private final Iris iris;

    RunBooks(Ledger ledger, Iris iris) {
        this.ledger = ledger;
        this.iris = iris;
    }

    Optional<Checkpoint> checkpoint(SourceId source) {
        return ledger.value(iris.source(source), Terms.CHECKPOINT)
                .map(Literals::text)
                .map(Checkpoint::new);
    }

    /** The ids of a source's runs, newest first. */
    List<String> ids(SourceId source) {
        String prefix = iris.run(source, "").getURI();
        return ledger.subjects(Terms.USED, iris.source(source)).stream()
                .map(run -> run.getURI().substring(prefix.length()))
                .map(id -> URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    boolean has(RunEntry entry) {
        return ledger.has(iris.run(entry.source(), entry.id()), Terms.TYPE, Terms.SYNC_RUN);
    }

    RunEntry entry(SourceId source, String id) {
        return RunTriples.entry(source, id, ledger.about(iris.run(source, id)));
    }

    boolean holdsWithdrawals(SourceId source, String id) {
        return !ledger.subjects(Terms.HELD_UNDER, iris.run(source, id)).isEmpty();
    }

    /** The sources that ever ran. */
    List<SourceId> sources() {
        String prefix = iris.base() + "/source/";
        return ledger.subjects(Terms.TYPE, Terms.SYNC_RUN).stream()
                .flatMap(run -> ledger.value(run, Terms.USED).stream())
                .distinct()
                .map(source -> new SourceId(source.getURI().substring(prefix.length())))
                .toList();
    }

    void write(Note note) {
        if (note instanceof Note.Ran ran) {
            write(ran.entry());
            if (ran.checkpoint() != null) {
                Node text = Literals.text(ran.checkpoint().value());
                ledger.set(iris.source(ran.source()), Terms.CHECKPOINT, text);
            }
        } else if (note instanceof Note.Prune prune) {
            prune(prune.source(), prune.keep());
        }
    }

    private void write(RunEntry entry) {
        Node run = iris.run(entry.source(), entry.id());
        ledger.forget(run);
        RunTriples.of(iris, entry).forEach(triple -> ledger.add(run, triple.getPredicate(), triple.getObject()));
    }

    private void prune(SourceId source, int keep) {
        ids(source).stream()
                .skip(keep)
                .filter(id -> !holdsWithdrawals(source, id))
                .forEach(id -> ledger.forget(iris.run(source, id)));
    }

    /** Writes what waits in the journal, in its order, with the number of its last note. */
    void carryOver(RunJournal journal) {
        carryOver(journal, source -> true);
    }

    /** As {@link #carryOver(RunJournal)}, of the wanted sources alone; the notes of the others are lost. */
    void carryOver(RunJournal journal, Predicate<SourceId> wanted) {
        for (NoteLine line : journal.pending()) {
            if (wanted.test(line.note().source())) {
                write(line.note());
            }
        }
        if (!journal.pending().isEmpty()) {
            ledger.set(iris.provenance(), Terms.JOURNALLED, Literals.number(journal.last()));
        }
    }

    /** The number of the last note that the books hold. */
    long journalled() {
        return ledger.value(iris.provenance(), Terms.JOURNALLED)
                .map(Literals::number)
                .orElse(0L);
    }
}
