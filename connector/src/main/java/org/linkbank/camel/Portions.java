package org.linkbank.camel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.linkbank.source.Harvested;

/** Cuts a stream of records into portions small enough to hold and large enough to look up and map together. */
final class Portions implements Iterator<List<Harvested>> {

    private static final int MOST_RECORDS = 500;
    private static final long MOST_BYTES = 4 << 20;

    private final Iterator<Harvested> records;

    Portions(Iterator<Harvested> records) {
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public List<Harvested> next() {
        if (!records.hasNext()) {
            throw new NoSuchElementException();
        }
        List<Harvested> portion = new ArrayList<>();
        long bytes = 0;
        while (portion.size() < MOST_RECORDS && bytes < MOST_BYTES && records.hasNext()) {
            Harvested item = records.next();
            portion.add(item);
            bytes += item instanceof Harvested.Found found ? found.record().bytes().length : 0;
        }
        return portion;
    }
}
