package org.linkbank.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that are on the disk, not only in its cache, when they return. */
final class DurableFiles {

    private DurableFiles() {}

    /** Gives a file this content in one step: a crash leaves the old or the new. */
    static void replace(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Path draft = directory.resolve(name + ".new");
        Files.writeString(draft, content);
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(directory);
    }

    /** Forces every file under a directory, and the directories themselves. */
    static void forceTree(Path directory) throws IOException {
        for (Path path : tree(directory)) {
            if (Files.isDirectory(path)) {
                forceDirectory(path);
            } else {
                force(path);
            }
        }
    }

    static void deleteTree(Path directory) throws IOException {
        List<Path> paths =
                tree(directory).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    static long sizeOfTree(Path directory) throws IOException {
        long size = 0;
        for (Path path : tree(directory)) {
            size += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return size;
    }

    private static List<Path> tree(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.toList();
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Windows cannot open a directory, and needs no forcing of one. */
    private static void forceDirectory(Path directory) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
