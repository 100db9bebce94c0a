package org.linkbank.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.home.Home;
import org.linkbank.home.OwnerOnly;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.store.EmbeddedStore;
import org.linkbank.store.RecordStore;
import org.linkbank.store.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a home's stores, and takes out of each what belongs into the other since a partner file was changed. Before that is
 * done nothing is served: where it cannot be done, nothing is opened (decision 0133).
 */
final class OpenStores {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStores.class);

    private final Workspace workspace;

    private OpenStores(Workspace workspace) {
        this.workspace = workspace;
    }

    static Stores of(Workspace workspace) {
        return new OpenStores(workspace).open();
    }

    private Stores open() {
        RecordStore everyones = EmbeddedStore.open(home().data().resolve("store"), workspace.iris());
        try {
            return open(everyones);
        } catch (RuntimeException e) {
            everyones.close();
            throw e;
        }
    }

    private Stores open(RecordStore everyones) {
        Set<SourceId> privateIds = workspace.privateIds();
        boolean two = !privateIds.isEmpty() || Files.isDirectory(home().privateData());
        RecordStore readers = two ? privateStore() : null;
        try {
            Stores stores = new Stores(everyones, readers, privateIds);
            stores.all().forEach(RecordStore::closeInterruptedRuns);
            privateIds.forEach(id -> leave(everyones, id, home().reports(), "private now", "public"));
            leavePrivate(readers);
            return stores;
        } catch (RuntimeException e) {
            if (readers != null) {
                readers.close();
            }
            throw e;
        }
    }

    private RecordStore privateStore() {
        try {
            OwnerOnly.folder(home().privateData());
            OwnerOnly.folder(home().privateReports());
        } catch (IOException e) {
            throw new UncheckedIOException(home().data() + ": the folders of private sources cannot be made in it", e);
        }
        return EmbeddedStore.open(home().privateData().resolve("store"), workspace.iris());
    }

    /** Only of sources whose file is sound: one with a fault may have lost the word that made it private. */
    private void leavePrivate(@Nullable RecordStore readers) {
        if (readers != null) {
            workspace.sources().stream()
                    .map(Source::id)
                    .filter(id -> !workspace.privateIds().contains(id))
                    .forEach(id -> leave(readers, id, home().privateReports(), "private no longer", "private"));
        }
    }

    private static void leave(RecordStore store, SourceId source, Path reports, String change, String which) {
        delete(reports.resolve(source + ".json"));
        if (!store.read(view -> view.knows(source))) {
            return;
        }
        long records = store.read(view -> view.countRecords(source));
        store.forget(source);
        LOG.warn(
                "{} is {}: its {} records, their provenance and its runs were removed from the {} store."
                        + " Its next run fetches it anew into the other one.",
                source,
                change,
                records,
                which);
    }

    private static void delete(Path report) {
        try {
            Files.deleteIfExists(report);
        } catch (IOException e) {
            throw new UncheckedIOException(report + ": the report cannot be deleted. Nothing was opened.", e);
        }
    }

    private Home home() {
        return workspace.home();
    }
}
