package org.linkbank.source.files;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;

/** Counts what a file gives, and stops where a harvest has more records than it may. */
final class LimitedRecords implements Iterator<Harvested> {

    private final FileContext context;
    private final String place;
    private final Iterator<Harvested> records;
    private @Nullable Harvested next;
    private boolean over;

    LimitedRecords(FileContext context, String place, Iterator<Harvested> records) {
        this.context = context;
        this.place = place;
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            next = records.hasNext() ? counted(records.next()) : null;
            over = next == null;
        }
        return next != null;
    }

    private @Nullable Harvested counted(Harvested item) {
        String kind = item instanceof Harvested.Found found ? found.record().kind() : "";
        if (context.count().add(kind)) {
            return item;
        }
        context.notes().fault(place + ": expected at most " + context.limits().records() + " records, found more");
        return null;
    }

    @Override
    public Harvested next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Harvested given = next;
        next = null;
        return given;
    }
}
