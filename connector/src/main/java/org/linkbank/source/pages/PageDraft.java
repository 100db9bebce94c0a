package org.linkbank.source.pages;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.linkbank.home.OwnerOnly;

/** A file of pages in the making, beside the one that it is to replace. Nobody but the owner may read either. */
final class PageDraft implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path draft;
    private final String reading;
    private final OutputStream out;
    private final PageIndex index = new PageIndex();
    private long written;

    private PageDraft(Path draft, String reading, OutputStream out) {
        this.draft = draft;
        this.reading = reading;
        this.out = out;
    }

    /** Begins one, in the place of what an interrupted harvest may have left. */
    static PageDraft begin(Path file, String reading) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            OwnerOnly.folder(folder);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.write(draft, "");
        PageDraft begun = new PageDraft(
                draft,
                reading,
                new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.WRITE), BUFFER));
        begun.write(PageFileForm.header(reading));
        return begun;
    }

    void add(long key, byte[] block) throws IOException {
        if (PageIndex.fits(written, block.length)) {
            index.put(key, PageIndex.place(written, block.length));
            write(block);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /** Ends it and puts it in the place of the file, in one step. */
    void replace(Path file) throws IOException {
        write(PageFileForm.tail(reading, index, written));
        out.close();
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes it away if it did not replace the file. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
