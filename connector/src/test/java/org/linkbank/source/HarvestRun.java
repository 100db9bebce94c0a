package org.linkbank.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.fetch.Fetcher;

/** Drives a harvest to its end, as a route does, and keeps what it gave. */
public final class HarvestRun {

    public final List<Harvested> harvested = new ArrayList<>();
    public final List<String> places = new ArrayList<>();
    private @Nullable HarvestEnd end;

    private HarvestRun() {}

    public static HarvestRun of(Harvest harvest, Fetcher fetcher) {
        return of(harvest, fetcher, item -> {});
    }

    public static HarvestRun of(Harvest harvest, Fetcher fetcher, Consumer<Harvested> listener) {
        HarvestRun run = new HarvestRun();
        for (FetchRequest request = harvest.next(); request != null; request = harvest.next()) {
            run.places.add(request.place());
            fetcher.fetch(request, result -> {
                Iterator<Harvested> items = harvest.read(result);
                while (items.hasNext()) {
                    Harvested item = items.next();
                    listener.accept(item);
                    run.harvested.add(item);
                }
                return result;
            });
        }
        run.end = harvest.end();
        return run;
    }

    public HarvestEnd end() {
        if (end == null) {
            throw new IllegalStateException("the harvest goes on");
        }
        return end;
    }

    /** What the harvest left for the next, which there must be. */
    public String checkpoint() {
        String left = end().checkpoint();
        if (left == null) {
            throw new AssertionError("expected a checkpoint, found none: " + end().reason());
        }
        return left;
    }

    public List<SourceRecord> records() {
        return all(Harvested.Found.class).stream().map(Harvested.Found::record).toList();
    }

    /** Of all records that were given, read or as stored. */
    public List<String> ids() {
        return harvested.stream().flatMap(item -> id(item).stream()).toList();
    }

    private static Optional<String> id(Harvested item) {
        if (item instanceof Harvested.Found found) {
            return Optional.of(found.record().key().id());
        }
        return item instanceof Harvested.Same same ? Optional.of(same.key().id()) : Optional.empty();
    }

    public List<String> gone() {
        return all(Harvested.Gone.class).stream().map(gone -> gone.key().id()).toList();
    }

    public <T extends Harvested> List<T> all(Class<T> type) {
        return harvested.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
