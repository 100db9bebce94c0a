package org.linkbank.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000})
    void givesBackWhatWasWritten(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (Spool spool = new Spool(size)) {
            for (int at = 0; at < size; at += 70_001) {
                spool.write(bytes, at, Math.min(70_001, size - at));
            }
            spool.copyTo(back);
            assertThat(spool.size()).isEqualTo(size);
        }
        assertThat(back.toByteArray()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 2_000_000})
    void takesNotAByteMoreThanItsLimit(int limit) throws IOException {
        try (Spool spool = new Spool(limit)) {
            spool.write(new byte[limit], 0, limit);
            assertThatThrownBy(() -> spool.write(1)).isInstanceOf(Spool.TooLarge.class);
        }
    }
}
