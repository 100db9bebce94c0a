package org.linkbank.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GuidSetTest {

    @Property(tries = 200)
    void behavesAsASet(@ForAll List<@IntRange(min = -50, max = 50) Integer> numbers) {
        GuidSet guids = new GuidSet();
        Set<UUID> set = new HashSet<>();
        for (int number : numbers) {
            UUID id = new UUID(number, (long) number * number);
            assertThat(guids.add(id)).isEqualTo(set.add(id));
        }
        Set<UUID> listed = new HashSet<>();
        guids.forEach(listed::add);
        assertThat(listed).isEqualTo(set);
        assertThat(guids.size()).isEqualTo(set.size());
    }

    @Test
    void holdsManyOfAKind() {
        GuidSet guids = new GuidSet();
        for (long number = 0; number < 200_000; number++) {
            assertThat(guids.add(new UUID(0x11111111_1111_4111L, number))).isTrue();
        }
        assertThat(guids.size()).isEqualTo(200_000);
        assertThat(guids.contains(new UUID(0x11111111_1111_4111L, 199_999))).isTrue();
        assertThat(guids.contains(new UUID(0x11111111_1111_4111L, 200_000))).isFalse();
    }
}
