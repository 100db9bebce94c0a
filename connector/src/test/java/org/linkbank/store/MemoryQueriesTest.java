package org.linkbank.store;

class MemoryQueriesTest extends StoreQueriesContract {

    @Override
    RecordStore newStore() {
        return EmbeddedStore.inMemory(Samples.IRIS);
    }
}
