package org.linkbank.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.ProcessFileLock;

/**
 * The store on disk: a directory for each generation of the database, {@code CURRENT} with the name of the one that counts,
 * the journal, and a lock that keeps other processes out. {@code CURRENT} is replaced by renaming, after the generation it
 * names was forced to the disk, so it always names a whole one (decision 0032).
 */
final class StoreDirectory implements AutoCloseable {

    private static final String FIRST = "g000001";
    private static final String CURRENT = "CURRENT";
    private static final long ROOM = 64L << 20;
    private static final long ROOM_A_CHANGE = 16L << 10;

    private final Path path;
    private final ProcessFileLock lock;
    private final List<String> mended = new ArrayList<>();
    private int newest;

    private StoreDirectory(Path path, ProcessFileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Locks the directory, making it if need be, and clears away generations that were never finished. */
    static StoreDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        StoreDirectory directory = new StoreDirectory(path, lock(path));
        try {
            directory.begin();
            directory.clearUnfinished();
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static ProcessFileLock lock(Path path) throws IOException {
        Path file = path.resolve("store.lock");
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        try {
            ProcessFileLock lock = ProcessFileLock.create(file.toString());
            lock.lockEx();
            return lock;
        } catch (AlreadyLocked e) {
            throw new StoreException(
                    "store " + path + ": expected to be the only one that opens it, found it open in this process"
                            + " already. It was not opened.",
                    e);
        } catch (DBOpEnvException e) {
            String holder = Files.readString(file).strip();
            throw new StoreException(
                    "store " + path + ": expected to be the only one that opens it, found it held by process "
                            + (holder.isEmpty() ? "unknown" : holder) + ". It was not opened; stop that process first.",
                    e);
        }
    }

    private void begin() throws IOException {
        List<String> found = generations();
        if (Files.exists(path.resolve(CURRENT))) {
            String name = current();
            boolean startedOnly = name.equals(FIRST) && found.isEmpty();
            if (!found.contains(name) && !startedOnly) {
                throw damaged("a generation named \"" + name + "\", as its file CURRENT says");
            }
        } else if (found.isEmpty()) {
            switchTo(FIRST);
        } else {
            throw damaged("a file CURRENT that names one of " + found);
        }
        newest = Stream.concat(found.stream(), Stream.of(current()))
                .mapToInt(name -> Integer.parseInt(name.substring(1)))
                .max()
                .orElse(1);
    }

    private StoreException damaged(String expected) throws IOException {
        return new StoreException("store " + path + ": expected " + expected + ", found "
                + (generations().isEmpty() ? "no generation" : "generations " + generations())
                + ". It was not opened and nothing was changed; restore a backup, or mend CURRENT.");
    }

    private void clearUnfinished() throws IOException {
        String current = current();
        for (String name : generations()) {
            if (!name.equals(current)) {
                delete(name);
                mended.add("store " + path + ": generation " + name
                        + " was left over from a first load that did not finish, or from before one. It was deleted.");
            }
        }
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.matches("g\\d{6,9}"))
                    .sorted()
                    .toList();
        }
    }

    /** What was put right when it was opened, a sentence each. */
    List<String> mended() {
        return List.copyOf(mended);
    }

    Path path() {
        return path;
    }

    Path journal() {
        return path.resolve("runs.journal");
    }

    String current() throws IOException {
        return Files.readString(path.resolve(CURRENT)).strip();
    }

    synchronized String nextName() {
        newest++;
        return String.format("g%06d", newest);
    }

    Path generation(String name) {
        return path.resolve(name);
    }

    /** From now on, also after a crash, {@code name} is the store; a failure leaves it as it was. */
    void switchTo(String name) throws IOException {
        try {
            DurableFiles.replace(path, CURRENT, name + "\n");
        } catch (IOException e) {
            if (!Files.exists(path.resolve(CURRENT)) || !current().equals(name)) {
                throw e;
            }
            // renamed, and only the forcing of the directory failed: there is no way back from here
        }
    }

    /** Closes and deletes a generation that is no more, or was never, the store. What resists is deleted at the next start. */
    void closeAndDelete(String name) {
        try {
            Databases.close(generation(name));
            delete(name);
        } catch (IOException laterThen) {
            // clearUnfinished() finds it
        }
    }

    private void delete(String name) throws IOException {
        if (Files.exists(generation(name)) && !current().equals(name)) {
            DurableFiles.deleteTree(generation(name));
        }
    }

    /** How many bytes the current generation has on the disk, or would have without holes. */
    long size() throws IOException {
        return DurableFiles.sizeOfTree(generation(current()));
    }

    long free() throws IOException {
        return Files.getFileStore(path).getUsableSpace();
    }

    /** A disk that fills up under a mapped file is met as a memory fault, so it is looked at before. */
    void expectRoomFor(int changes) throws IOException {
        long needed = ROOM + ROOM_A_CHANGE * changes;
        long free = free();
        if (free < needed) {
            throw new StoreException("store " + path + ": expected " + (needed >> 20) + " MiB of free disk, found "
                    + (free >> 20) + " MiB. Nothing of this was stored; the store is as it was.");
        }
    }

    @Override
    public void close() {
        ProcessFileLock.release(lock);
    }
}
