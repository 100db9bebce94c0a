package org.linkbank.source.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Known;
import org.linkbank.source.pages.RememberedPage.Item;

/**
 * Recalls from one file and writes another, but only once a page comes that the file does not have: a harvest of unchanged
 * pages writes nothing.
 */
final class FilePageBook implements PageBook {

    private final Path path;
    private final String reading;
    private final Known known;
    private final @Nullable PageFile file;
    private final PageIndex kept = new PageIndex();
    private @Nullable PageDraft draft;
    private String failure = "";

    FilePageBook(Path path, String reading, Known known) {
        this.path = path;
        this.reading = reading;
        this.known = known;
        this.file = PageFile.open(path, reading);
    }

    @Override
    public @Nullable RememberedPage recall(String address, PageBytes bytes) {
        long key = PageEntry.key(address);
        byte[] block = bytes.whole() ? block(key) : null;
        @Nullable PageEntry entry = block == null ? null : PageEntry.read(block);
        if (block == null || entry == null || !entry.isOf(address, bytes) || !knows(entry.page())) {
            return null;
        }
        keep(key, block);
        return entry.page();
    }

    private byte @Nullable [] block(long key) {
        long place = file == null ? PageIndex.NOWHERE : file.place(key);
        return file == null || place == PageIndex.NOWHERE ? null : file.block(place);
    }

    private boolean knows(RememberedPage page) {
        for (Item item : page.items()) {
            if (!known.has(item.id(), item.contentHash())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void remember(String address, PageBytes bytes, RememberedPage page) {
        byte[] block = bytes.whole() ? new PageEntry(address, bytes.digest(), page).write() : null;
        if (block == null) {
            return;
        }
        long key = PageEntry.key(address);
        if (Arrays.equals(block, block(key))) {
            keep(key, block);
        } else {
            write(key, block);
        }
    }

    /** What the file has is only noted, until there is a draft. */
    private void keep(long key, byte[] block) {
        if (draft != null || file == null) {
            write(key, block);
        } else {
            kept.put(key, file.place(key));
        }
    }

    private void write(long key, byte[] block) {
        if (!failure.isEmpty()) {
            return;
        }
        try {
            PageDraft begun = draft == null ? begin() : draft;
            begun.add(key, block);
        } catch (IOException e) {
            failed(e);
        }
    }

    private PageDraft begin() throws IOException {
        PageDraft begun = PageDraft.begin(path, reading);
        draft = begun;
        kept.forEach((key, place) -> {
            byte[] block = block(key);
            if (block != null) {
                begun.add(key, block);
            }
        });
        return begun;
    }

    @Override
    public String end(boolean complete) {
        try (PageDraft ended = draft) {
            if (file != null) {
                file.close();
            }
            if (ended != null && complete && failure.isEmpty()) {
                ended.replace(path);
            }
        } catch (IOException e) {
            failed(e);
        }
        return failure;
    }

    private void failed(IOException e) {
        failure = "the page memory " + path.getFileName() + " could not be written ("
                + e.getClass().getSimpleName() + "); the next harvest reads every page that is new again";
    }
}
