package org.linkbank.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskQueriesTest extends StoreQueriesContract {

    private final Path directory;

    DiskQueriesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    RecordStore newStore() {
        return EmbeddedStore.open(directory.resolve("store"), Samples.IRIS);
    }
}
