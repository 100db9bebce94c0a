package org.linkbank.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;

class ScheduleTest {

    private static final Instant MIDSUMMER = Instant.parse("2026-06-21T12:00:00Z");

    private static Schedule schedule(String cron) {
        return Schedule.of(new Source(
                new SourceId("s"),
                "S",
                Path.of("s.yaml"),
                "pull-file",
                URI.create("s/"),
                cron,
                ZoneId.of("Europe/London"),
                "m",
                null,
                List.of(),
                Set.of(),
                1,
                0.2,
                true,
                Limits.DEFAULT,
                Map.of()));
    }

    @Test
    void slotsAreInTheSourcesTimeZone() {
        assertThat(schedule("0 0 3 * * ?").nextAfter(MIDSUMMER)).contains(Instant.parse("2026-06-22T02:00:00Z"));
    }

    @Test
    void aScheduleThatIsOverHasNoNextSlot() {
        assertThat(schedule("0 0 3 1 1 ? 2020").nextAfter(MIDSUMMER)).isEmpty();
    }

    @Test
    void oneAndTwoMissedSlotsAreToldApart() {
        Schedule daily = schedule("0 0 3 * * ?");

        assertThat(daily.missedOne(MIDSUMMER, MIDSUMMER.plusSeconds(3600))).isFalse();
        assertThat(daily.missedOne(MIDSUMMER, MIDSUMMER.plusSeconds(86_400))).isTrue();
        assertThat(daily.missedTwo(MIDSUMMER, MIDSUMMER.plusSeconds(86_400))).isFalse();
        assertThat(daily.missedTwo(MIDSUMMER, MIDSUMMER.plusSeconds(2 * 86_400)))
                .isTrue();
    }

    @Test
    void whatIsNoScheduleIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> schedule("daily")).isInstanceOf(IllegalStateException.class);
    }
}
