package org.linkbank.source.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteClockTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-07-02T09:00:00Z, 2026-07-02T08:59:55Z",
        "UTC, 2026-10-25T01:30:00Z, 2026-10-25T01:29:55Z",
        // Summer time ends at 01:00 UTC: 01:30 comes twice on the site's own clock.
        "Europe/London, 2026-10-25T00:50:00Z, 2026-10-24T23:49:55Z",
        "Europe/London, 2026-10-25T01:30:00Z, 2026-10-25T00:29:55Z",
        // Nothing comes twice when it begins.
        "Europe/London, 2026-03-29T01:30:00Z, 2026-03-29T01:29:55Z",
        "no such zone, 2026-07-02T09:00:00Z, 2026-07-02T08:59:55Z"
    })
    void anHourThatComesTwiceIsAskedForTwice(String zone, Instant since, String asked) {
        assertThat(SiteClock.of(zone).modifiedAfter(since)).isEqualTo(asked);
    }

    @Test
    void aZeroDateIsNoTime() {
        assertThat(SiteClock.gmt("-0001-11-30T00:00:00")).isNull();
        assertThat(SiteClock.gmt("0000-00-00T00:00:00")).isNull();
        assertThat(SiteClock.gmt("")).isNull();
        assertThat(SiteClock.gmt("2026-07-02T09:00:00")).isEqualTo("2026-07-02T09:00:00Z");
    }
}
