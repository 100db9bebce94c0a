package org.linkbank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.tdb2.TDBException;
import org.junit.jupiter.api.Test;

class StoreFailureTest {

    private static final String NOW = "The store is as it was.";

    @Test
    void memoryFaultIsSaidToBeAFullDisk() {
        Throwable fault = new InternalError("a fault occurred in an unsafe memory access operation");

        assertThat(StoreFailure.of(fault, "store /x", NOW))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll("store /x", "disk full", NOW);
        assertThat(StoreFailure.of(new BulkLoad.LoadFailure(fault), "store /x", NOW))
                .hasMessageContaining("disk full");
        assertThat(StoreFailure.ofReading(fault, "store /x")).hasMessageContaining("disk full");
    }

    @Test
    void noSpaceLeftIsSaidToBeAFullDisk() {
        Throwable full = new RuntimeIOException(new IOException("No space left on device"));

        assertThat(StoreFailure.of(full, "store /x", NOW)).hasMessageContaining("disk full");
    }

    @Test
    void databaseFailureSaysWhere() {
        assertThat(StoreFailure.of(new TDBException("odd"), "store /x", NOW))
                .isInstanceOf(StoreException.class)
                .hasMessage("store /x: expected to read and write it, found TDBException: odd. " + NOW);
    }

    @Test
    void callersOwnFailuresPassThrough() {
        IllegalStateException own = new IllegalStateException("mine");
        RuntimeIOException output = new RuntimeIOException("Broken pipe");

        assertThat(StoreFailure.of(own, "store /x", NOW)).isSameAs(own);
        assertThat(StoreFailure.ofReading(own, "store /x")).isSameAs(own);
        assertThat(StoreFailure.ofReading(output, "store /x")).isSameAs(output);
    }

    @Test
    void otherErrorsAreNeverHidden() {
        assertThatThrownBy(() -> StoreFailure.of(new OutOfMemoryError("heap"), "store /x", NOW))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> StoreFailure.ofReading(new InternalError("else"), "store /x"))
                .isInstanceOf(InternalError.class);
    }
}
