package org.linkbank.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BodyPipeTest {

    private final BodyPipe pipe = new BodyPipe();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
    void aBodyOfAnyLengthArrivesAsItIs(int length) throws Exception {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);
        CompletableFuture<Void> fetching = CompletableFuture.runAsync(() -> pipe.fill(new ByteArrayInputStream(body)));
        assertThat(pipe.readAllBytes()).isEqualTo(body);
        assertThat(pipe.read()).isEqualTo(-1);
        fetching.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatBreaksABodyOffIsThrownAfterWhatCameBefore() throws IOException {
        IOException broken = new IOException("reset by peer");
        pipe.fill(new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new Breaking(broken)));
        // the bytes before the break that filled a whole chunk arrive; then the same exception, as often as asked
        assertThat(pipe.readNBytes(65_536)).hasSize(65_536);
        assertThatThrownBy(pipe::readAllBytes).isSameAs(broken);
        assertThatThrownBy(pipe::read).isSameAs(broken);
    }

    @Test
    void aBodyThatNobodyReadsIsNotFetchedToItsEnd() throws Exception {
        AtomicLong fetched = new AtomicLong();
        CompletableFuture<Void> fetching = CompletableFuture.runAsync(() -> pipe.fill(new Endless(fetched)));
        assertThat(pipe.read()).isEqualTo(7);
        pipe.close();
        fetching.get(10, TimeUnit.SECONDS);
        assertThat(fetched.get()).isLessThan(4 << 20);
        assertThatThrownBy(pipe::read).isInstanceOf(IOException.class);
    }

    private static final class Breaking extends InputStream {
        private final IOException broken;

        Breaking(IOException broken) {
            this.broken = broken;
        }

        @Override
        public int read() throws IOException {
            throw broken;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw broken;
        }
    }

    private static final class Endless extends InputStream {
        private final AtomicLong fetched;

        Endless(AtomicLong fetched) {
            this.fetched = fetched;
        }

        @Override
        public int read() {
            fetched.incrementAndGet();
            return 7;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 7);
            fetched.addAndGet(length);
            return length;
        }
    }
}
