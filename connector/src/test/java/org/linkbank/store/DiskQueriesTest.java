package org.linkbank.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskQueriesTest extends StoreQueriesContract {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path directory;

    @Override
    RecordStore newStore() {
        return EmbeddedStore.open(directory.resolve("store"), Samples.IRIS);
    }
}
