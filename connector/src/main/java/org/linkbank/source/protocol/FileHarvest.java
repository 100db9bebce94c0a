package org.linkbank.source.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.split.SplitException;

/** One reading of a source's files, one after another. */
final class FileHarvest implements Harvest {

    private final Source source;
    private final Known known;
    private final RecordCutter cutter;
    private final FileList files;
    private final List<String> faults = new ArrayList<>();
    private int given;

    FileHarvest(Source source, Known known, RecordCutter cutter, FileList files) {
        this.source = source;
        this.known = known;
        this.cutter = cutter;
        this.files = files;
        if (files.paths().isEmpty()) {
            faults.add(source.url() + ": expected a file or a folder with .json, .csv or .xml files, found none.");
        }
    }

    @Override
    public @Nullable FetchRequest next() {
        if (given == files.paths().size()) {
            return null;
        }
        String path = files.paths().get(given++);
        return new FetchRequest(reference(path), Map.of(), "file " + given + " of " + files.paths().size());
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        String path = result.request().uri().getPath();
        if (result instanceof FetchResult.Failure failure) {
            faults.add(path + ": " + failure.reason());
            return Collections.emptyIterator();
        }
        return read(path, (FetchResult.Response) result);
    }

    private Iterator<Harvested> read(String path, FetchResult.Response response) {
        String kind = FileList.kind(path);
        RecordForm form = cutter.form(kind).orElse(null);
        if (form == null) {
            faults.add(path + ": expected a file named after a logical source of mappings/" + source.mapping()
                    + ", found \"" + kind + "\", which it does not map.");
            return Collections.emptyIterator();
        }
        try {
            FileRecords.Place place = new FileRecords.Place(source, path, kind, form, response.at());
            return new FileRecords(
                    place, cutter.cut(kind, response.body(), source.limits()), end -> ended(path, kind, end));
        } catch (IOException | SplitException e) {
            faults.add(path + ": " + e.getMessage());
            return Collections.emptyIterator();
        }
    }

    /** A file that had records and has none is more likely broken than emptied. */
    private void ended(String path, String kind, FileRecords.End end) {
        if (!end.fault().isEmpty()) {
            faults.add(path + ": " + end.fault());
        } else if (end.records() == 0 && !known.between(kind + "/", null, null, 1).isEmpty()) {
            faults.add(path + ": expected records, as there were before, found none.");
        }
    }

    @Override
    public HarvestEnd end() {
        String reason = faults.isEmpty() ? "" : String.join(" ", faults) + " Nothing was withdrawn.";
        return new HarvestEnd(faults.isEmpty(), true, reason, List.of(), null);
    }

    private static URI reference(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path of the overlay that is no reference: " + path, e);
        }
    }
}
