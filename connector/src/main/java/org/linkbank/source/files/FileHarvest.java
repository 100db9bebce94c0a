package org.linkbank.source.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.harvest.LazyBody;

/**
 * One harvest of a source's files. It is complete when every file was read to its end, every record had an id, and no kind of
 * record that was there before has no record left, unless the source says that this may be: an empty file or folder is more
 * often a mishap than a decision.
 */
final class FileHarvest implements Harvest {

    private final FileContext context;
    private final Known known;
    private final List<DataFile> files = new ArrayList<>();
    private int next;
    private @Nullable FileBody open;

    FileHarvest(FileContext context, Known known) {
        this.context = context;
        this.known = known;
    }

    void add(DataFile file) {
        files.add(file);
    }

    @Override
    public @Nullable FetchRequest next() {
        close();
        if (next == files.size()) {
            return null;
        }
        DataFile file = files.get(next++);
        return new FetchRequest(address(file), Map.of(), "file " + next + " of " + files.size() + ", " + file.path());
    }

    private static URI address(DataFile file) {
        try {
            return new URI(null, null, file.path(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path that is no address: " + file.path(), e);
        }
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        DataFile file = files.get(next - 1);
        if (!(result instanceof FetchResult.Response response && response.status() == 200)) {
            String reason = result instanceof FetchResult.Failure failure ? failure.reason() : "";
            context.notes()
                    .fault(
                            reason.endsWith(".")
                                    ? reason.substring(0, reason.length() - 1)
                                    : file.path() + ": expected a file that can be read, found none");
            return Collections.emptyIterator();
        }
        FileBody body = new FileBody(context, file.path());
        open = body;
        body.closeAtEnd(response.body());
        body.add(() -> {
            new FileParts(context, response, body, file.path()).add(file, response.body());
            return null;
        });
        return new LimitedRecords(context, file.path(), new LazyBody(body));
    }

    @Override
    public HarvestEnd end() {
        close();
        boolean mayBeEmpty = context.settings().mayBeEmpty();
        String url = context.source().url().toString();
        if (files.isEmpty() && context.notes().faultless() && !mayBeEmpty) {
            context.notes().fault(url + ": expected files of records, found none");
        }
        if (context.notes().faultless() && !mayBeEmpty) {
            for (String kind : context.count().vanished(known)) {
                context.notes().fault(url + ": expected records of the kind \"" + kind + "\" as before, found none");
            }
        }
        context.corrections().unused().forEach(context.notes()::warn);
        return context.notes().end(true, null);
    }

    /** Files are opened for the harvest, so that it lets go of them. */
    private void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file that was read", e);
        } finally {
            open = null;
        }
    }
}
