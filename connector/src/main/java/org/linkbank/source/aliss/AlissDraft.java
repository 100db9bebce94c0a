package org.linkbank.source.aliss;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.pages.PageBook;
import org.linkbank.source.pages.PageBytes;

/** Takes down what is read of a page, to be remembered if every item of it was a record. */
final class AlissDraft {

    private final PageBook book;
    private final AlissListing listing;
    private final String address;
    private final PageBytes bytes;
    private final List<AlissMemo.Entry> entries = new ArrayList<>();
    private boolean spoilt;

    AlissDraft(PageBook book, AlissListing listing, String address, PageBytes bytes) {
        this.book = book;
        this.listing = listing;
        this.address = address;
        this.bytes = bytes;
    }

    void add(UUID id, String contentHash, @Nullable UUID organisation) {
        entries.add(new AlissMemo.Entry(id, contentHash, organisation));
    }

    /** Something on it is no record, or was not read. */
    void spoil() {
        spoilt = true;
    }

    /** The page was read to its end, without fault. */
    void finish(long count, @Nullable AlissMeta meta) {
        if (!spoilt) {
            book.remember(address, bytes, new AlissMemo(count, meta, entries).page(listing));
        }
    }
}
