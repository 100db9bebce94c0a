package org.linkbank.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkbank.record.SourceId;

/** The runs as the books have them with the notes that the books do not hold yet laid over. */
final class RunView {

    private final RunBooks books;
    private final List<Note> notes;

    /** @param pending the journal as it was before the transaction began, so that nothing falls between the two */
    RunView(RunBooks books, List<NoteLine> pending) {
        this.books = books;
        long written = pending.isEmpty() ? 0 : books.journalled();
        this.notes = pending.stream()
                .filter(line -> line.number() > written)
                .map(NoteLine::note)
                .toList();
    }

    Optional<Checkpoint> checkpoint(SourceId source) {
        Checkpoint newest = null;
        for (Note note : notes) {
            if (note instanceof Note.Ran ran && ran.source().equals(source) && ran.checkpoint() != null) {
                newest = ran.checkpoint();
            }
        }
        return newest == null ? books.checkpoint(source) : Optional.of(newest);
    }

    List<RunEntry> runs(SourceId source, int limit) {
        Map<String, RunEntry> noted = new HashMap<>();
        for (Note note : notes) {
            if (note instanceof Note.Ran ran && ran.source().equals(source)) {
                noted.put(ran.entry().id(), ran.entry());
            }
        }
        return ids(source).stream()
                .limit(limit)
                .map(id -> noted.containsKey(id) ? noted.get(id) : books.entry(source, id))
                .toList();
    }

    /** The runs of a source that may go when only {@code keep} are to stay. */
    Set<String> surplus(SourceId source, int keep) {
        return surplus(source, ids(source), keep);
    }

    private NavigableSet<String> ids(SourceId source) {
        NavigableSet<String> ids = new TreeSet<>(Comparator.reverseOrder());
        ids.addAll(books.ids(source));
        for (Note note : notes) {
            if (!note.source().equals(source)) {
                continue;
            }
            if (note instanceof Note.Ran ran) {
                ids.add(ran.entry().id());
            } else if (note instanceof Note.Prune prune) {
                ids.removeAll(surplus(source, ids, prune.keep()));
            }
        }
        return ids;
    }

    private Set<String> surplus(SourceId source, NavigableSet<String> ids, int keep) {
        return ids.stream()
                .skip(keep)
                .filter(id -> !books.holdsWithdrawals(source, id))
                .collect(Collectors.toSet());
    }

    List<SourceId> sources() {
        return Stream.concat(books.sources().stream(), notes.stream().map(Note::source))
                .distinct()
                .toList();
    }
}
