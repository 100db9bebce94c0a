package org.linkbank.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A result that is kept until it is whole, so that a reader never gets part of one with a status that says all is well: in
 * memory up to 1 MiB, beyond that in a file that vanishes with it. Writing more than the limit throws {@link TooLarge}.
 */
public final class Spool extends OutputStream {

    private static final int IN_MEMORY = 1 << 20;

    private final long limit;
    private long size;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(8192);
    private @Nullable FileChannel file;

    Spool(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > limit) {
            throw new TooLarge();
        }
        target().write(bytes, offset, length);
    }

    private OutputStream target() throws IOException {
        ByteArrayOutputStream kept = memory;
        if (kept != null && size <= IN_MEMORY) {
            return kept;
        }
        FileChannel channel = file == null ? open() : file;
        if (kept != null) {
            kept.writeTo(Channels.newOutputStream(channel));
            memory = null;
        }
        return Channels.newOutputStream(channel);
    }

    private FileChannel open() throws IOException {
        Path path = Files.createTempFile("linkbank-result", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return file;
    }

    /** How many bytes the result has. */
    public long size() {
        return size;
    }

    /** Writes the whole result, once. */
    public void copyTo(OutputStream out) throws IOException {
        ByteArrayOutputStream kept = memory;
        if (kept != null) {
            kept.writeTo(out);
        } else if (file != null) {
            file.position(0);
            Channels.newInputStream(file).transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** More was written than the limit allows. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("result too large", null, false, false);
        }
    }
}
