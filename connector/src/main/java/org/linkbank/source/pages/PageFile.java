package org.linkbank.source.pages;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A finished file of pages, read a page at a time; of the pages only their places are in memory. */
final class PageFile implements Closeable {

    private final FileChannel channel;
    private final PageIndex index;

    private PageFile(FileChannel channel, PageIndex index) {
        this.channel = channel;
        this.index = index;
    }

    /** Null when there is none that can be used: it is not there, damaged, unfinished, or of another reading. */
    static @Nullable PageFile open(Path file, String reading) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            @Nullable PageIndex index = null;
            try {
                index = PageFileForm.index(channel, reading);
            } finally {
                if (index == null) {
                    channel.close();
                }
            }
            return index == null ? null : new PageFile(channel, index);
        } catch (IOException unusable) {
            return null;
        }
    }

    /** Where the page stands, or {@link PageIndex#NOWHERE}. */
    long place(long key) {
        return index.get(key);
    }

    /** The bytes at a place; null when they cannot be read. */
    byte @Nullable [] block(long place) {
        try {
            return PageFileForm.read(channel, PageIndex.offset(place), PageIndex.length(place));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
