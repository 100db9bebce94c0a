package org.linkbank.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenRecordsTest {

    @Test
    void remembersEveryIdOnceHoweverManyThereAre() {
        SeenRecords seen = new SeenRecords();
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add("id-" + i)).isTrue();
        }
        assertThat(seen.size()).isEqualTo(50_000);
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add("id-" + i)).isFalse();
            assertThat(seen.contains("other-" + i)).isFalse();
        }
        assertThat(seen.size()).isEqualTo(50_000);
    }

    @Test
    void coverWhatIsStoredOnlyWhenEachOfItWasSeen() {
        SeenRecords seen = new SeenRecords();
        seen.add("stored");
        seen.wasStored();
        seen.add("new");
        assertThat(seen.cover(2)).isFalse();
        seen.add("stored too");
        seen.wasStored();
        assertThat(seen.cover(2)).isTrue();
    }
}
