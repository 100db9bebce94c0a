package org.linkbank.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes of runs that changed no record, a few hundred bytes each, appended to a file beside the database, because the
 * smallest TDB2 transaction writes some 100 KB (decision 0031). The next transaction that changes a record, or the one that
 * a full journal asks for, carries them into the books. Used by one writer at a time; {@link #pending} may be read by any
 * thread.
 */
final class RunJournal implements AutoCloseable {

    private static final int FULL = 500;

    private final @Nullable FileChannel file;
    private volatile List<NoteLine> pending = List.of();
    private long last;

    private RunJournal(@Nullable FileChannel file) {
        this.file = file;
    }

    /** A journal of a store that lives in memory only. */
    static RunJournal inMemory() {
        return new RunJournal(null);
    }

    /**
     * Opens a journal, and cuts off a last line that a crash left half-written.
     *
     * @param written the number of the last note that the books hold
     */
    static RunJournal open(Path path, long written) throws IOException {
        String text = Files.exists(path) ? Files.readString(path) : "";
        List<NoteLine> found = new ArrayList<>();
        int whole = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', whole)) {
            var line = NoteLine.parse(text.substring(whole, end));
            if (line.isEmpty()) {
                break;
            }
            found.add(line.get());
            whole = end + 1;
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
        RunJournal journal = new RunJournal(file);
        journal.pending = found.stream().filter(line -> line.number() > written).toList();
        journal.last = found.stream().mapToLong(NoteLine::number).reduce(written, Math::max);
        return journal;
    }

    List<NoteLine> pending() {
        return pending;
    }

    long last() {
        return last;
    }

    boolean isFull() {
        return pending.size() >= FULL;
    }

    /** On the disk when it returns; a failure leaves the journal as it was. */
    void append(Note note) throws IOException {
        NoteLine line = new NoteLine(last + 1, note);
        if (file != null) {
            write(file, line.encoded().getBytes(StandardCharsets.UTF_8));
        }
        List<NoteLine> longer = new ArrayList<>(pending);
        longer.add(line);
        pending = List.copyOf(longer);
        last = line.number();
    }

    private static void write(FileChannel file, byte[] line) throws IOException {
        long end = file.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            for (long at = end; bytes.hasRemaining(); at = end + bytes.position()) {
                file.write(bytes, at);
            }
            file.force(true);
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
    }

    /** The books hold every note now. Failing to empty the file is harmless: they know the number of the last one. */
    void clear() {
        pending = List.of();
        if (file != null) {
            try {
                file.truncate(0);
            } catch (IOException stillThere) {
                // its notes are passed over by their numbers when it is next read
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
