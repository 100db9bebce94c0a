package org.linkbank.source.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Notes;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.Piece;
import org.linkbank.split.TableRows;
import org.linkbank.table.Column.Otherwise;
import org.linkbank.table.TableSchema;
import org.linkbank.table.TableSchema.Checked;
import org.linkbank.table.TableSchema.Fault;

/** The rows of a table. A row with a bad cell is left out, each bad cell is told, and its record counts as seen. */
final class RowParts implements RecordParts {

    private final Found found;
    private final RecordIds ids;
    private final TableRows rows;
    private final @Nullable TableSchema schema;
    private final Map<Otherwise, String> instead;
    private final Notes notes;
    private final Closeable open;
    private int withoutId;

    RowParts(
            Found found,
            RecordIds ids,
            TableRows rows,
            @Nullable TableSchema schema,
            Map<Otherwise, String> instead,
            Notes notes,
            Closeable open) {
        this.found = found;
        this.ids = ids;
        this.rows = rows;
        this.schema = schema;
        this.instead = Map.copyOf(instead);
        this.notes = notes;
        this.open = open;
    }

    @Override
    public @Nullable Harvested next() {
        if (!rows.hasNext()) {
            return null;
        }
        Piece<Map<String, String>> piece = rows.next();
        Harvested next = piece instanceof Piece.Found<Map<String, String>> row
                ? record(row)
                : new Harvested.Unreadable(null, found.inside(((Piece.Broken<?>) piece).problem()));
        withoutId += next instanceof Harvested.Unreadable bad && bad.key() == null ? 1 : 0;
        return next;
    }

    private Harvested record(Piece.Found<Map<String, String>> row) {
        Checked checked = schema == null ? new Checked(row.value(), List.of()) : schema.check(row.value(), instead);
        String id = ids.of(checked.row());
        if (checked.faults().isEmpty()) {
            return found.record(id, CanonicalCsv.of(ids.named(checked.row(), id)), row.place());
        }
        List<Problem> problems = checked.faults().stream().map(this::problem).toList();
        // The first speaks for the row; the others are told beside it, so that all can be mended at once.
        problems.stream()
                .skip(1)
                .forEach(problem -> notes.warn(problem.where() + ": expected " + problem.expected() + ", found "
                        + problem.found() + ". The row is left out"));
        RecordKey key = found.key(id);
        return new Harvested.Unreadable(key, problems.get(0));
    }

    private Problem problem(Fault fault) {
        return new Problem(found.place() + ", " + rows.cell(fault.heading()), fault.expected(), fault.found());
    }

    @Override
    public String place() {
        return found.place();
    }

    @Override
    public int withoutId() {
        return withoutId;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
