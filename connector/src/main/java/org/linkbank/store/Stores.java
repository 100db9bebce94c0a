package org.linkbank.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;

/**
 * The store that everyone may read, and beside it, where there are private sources, one for readers alone. Whatever is a
 * source's own, from its records to its runs, is in the store {@link #of} names and in no other. Who answers everyone is given
 * the public store and never this (decision 0132).
 *
 * @param privateStore null where there is none
 * @param privateIds the private sources; there are none without a private store
 */
public record Stores(RecordStore publicStore, @Nullable RecordStore privateStore, Set<SourceId> privateIds)
        implements AutoCloseable {

    public Stores {
        privateIds = Set.copyOf(privateIds);
        if (privateStore == null && !privateIds.isEmpty()) {
            throw new IllegalArgumentException("stores: expected a private store for " + privateIds + ", found none");
        }
    }

    /** Where a source's own is. */
    public RecordStore of(SourceId source) {
        return privateIds.contains(source) ? Objects.requireNonNull(privateStore) : publicStore;
    }

    public Optional<RecordStore> forReaders() {
        return Optional.ofNullable(privateStore);
    }

    public List<RecordStore> all() {
        return Stream.concat(Stream.of(publicStore), forReaders().stream()).toList();
    }

    /** Closes both, the second also when closing the first fails. */
    @Override
    public void close() {
        try {
            forReaders().ifPresent(RecordStore::close);
        } finally {
            publicStore.close();
        }
    }
}
