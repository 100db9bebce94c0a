package org.linkbank.store;

class MemoryStoreTest extends RecordStoreContract {

    @Override
    RecordStore newStore() {
        return EmbeddedStore.inMemory(Samples.IRIS);
    }
}
