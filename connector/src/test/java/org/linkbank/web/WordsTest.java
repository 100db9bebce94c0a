package org.linkbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,just now",
        "PT59S,just now",
        "PT60S,1 minute ago",
        "PT89M,89 minutes ago",
        "PT3H,3 hours ago",
        "PT35H,35 hours ago",
        "P2D,2 days ago",
        "-PT30S,in a moment",
        "-PT15H,in 15 hours",
        "-P7D,in 7 days"
    })
    void saysHowFarATimeIs(Duration ago, String words) {
        assertThat(Words.fromNow(NOW.minus(ago), NOW)).isEqualTo(words);
    }
}
