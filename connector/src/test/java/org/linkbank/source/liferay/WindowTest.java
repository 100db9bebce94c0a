package org.linkbank.source.liferay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.linkbank.source.liferay.Window.Stretch;

class WindowTest {

    /** Whatever dates a list has and whichever of its pages fail, every entry that can be had is had. */
    @Property(tries = 300)
    void everyEntryIsReached(
            @ForAll @Size(max = 60) List<@IntRange(max = 12) Integer> seconds,
            @ForAll @IntRange(min = -1, max = 59) int stale,
            @ForAll @IntRange(min = 1, max = 4) int power) {
        List<Instant> dates =
                seconds.stream().sorted().map(Instant::ofEpochSecond).toList();
        Window window = new Window(null, 1 << power, 1_000);
        boolean[] had = new boolean[dates.size()];
        int asked = 0;
        for (Stretch stretch = window.current(); stretch != null; stretch = window.current()) {
            assertThat(++asked).isLessThan(3_000);
            read(window, stretch, dates, stale, had);
        }
        List<Integer> missed = new ArrayList<>();
        for (int place = 0; place < had.length; place++) {
            if (!had[place] && place != stale) {
                missed.add(place);
            }
        }
        assertThat(missed).isEmpty();
    }

    private static void read(Window window, Stretch stretch, List<Instant> dates, int stale, boolean[] had) {
        Instant from = window.from();
        int first = 0;
        while (from != null && dates.get(first).isBefore(from)) {
            first++;
        }
        int begin = (int) Math.min(first + stretch.begin(), dates.size());
        int end = (int) Math.min(first + stretch.end(), dates.size());
        boolean fails = stale >= begin && stale < end;
        if (fails && stretch.size() > 1) {
            window.narrow();
            return;
        }
        for (int place = begin; place < end && !fails; place++) {
            had[place] = true;
        }
        Instant last = fails || end <= begin ? from : dates.get(end - 1);
        assertThat(window.advance(dates.size() - first, last)).isTrue();
    }
}
