package org.linkbank.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.Source;

/**
 * One harvest of a source's files. It is complete when every file was read to its end, every record had an id, and no kind of
 * record that was there before has no record left: an empty file or folder is more often a mishap than a decision.
 */
final class FileHarvest implements Harvest {

    private final Source source;
    private final Known known;
    private final RecordCutter cutter;
    private final List<DataFile> files = new ArrayList<>();
    private final Set<String> kindsSeen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int next;
    private long records;
    private @Nullable InputStream open;

    FileHarvest(Source source, Known known, RecordCutter cutter) {
        this.source = source;
        this.known = known;
        this.cutter = cutter;
    }

    void add(DataFile file) {
        files.add(file);
    }

    /** Something that keeps the harvest from being complete; without full stop. */
    void fault(String what) {
        faults.add(what);
    }

    void warn(String what) {
        warnings.add(what + ".");
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
        if (result instanceof FetchResult.Response response && response.status() == 200) {
            try {
                open = response.body();
                return new FileRecords(this, source, file, response, cutter.cut(file.kind(), open, source.limits()));
            } catch (IOException | RuntimeException e) {
                fault(FileRecords.fault(file, e));
                return Collections.emptyIterator();
            }
        }
        fault(
                result instanceof FetchResult.Failure failure
                        ? withoutStop(failure.reason())
                        : file.path() + ": expected a file that can be read, found none");
        return Collections.emptyIterator();
    }

    /** A record of the file was given or rejected; false when that is one more than a harvest may have. */
    boolean counted(DataFile file) {
        kindsSeen.add(file.kind());
        records++;
        return records <= source.limits().records();
    }

    @Override
    public HarvestEnd end() {
        close();
        List<String> reasons = new ArrayList<>(faults);
        if (files.isEmpty() && faults.isEmpty()) {
            reasons.add(source.url() + ": expected files of records, found none");
        }
        for (String kind : knownKinds()) {
            if (!kindsSeen.contains(kind) && faults.isEmpty()) {
                reasons.add(source.url() + ": expected records of the kind \"" + kind + "\" as before, found none");
            }
        }
        String reason = reasons.isEmpty() ? "" : String.join("; ", reasons) + ". Nothing is withdrawn.";
        return new HarvestEnd(reasons.isEmpty(), true, reason, warnings, null);
    }

    /** What stands before the slash in known ids, found by skipping from one to the next. */
    private List<String> knownKinds() {
        List<String> kinds = new ArrayList<>();
        List<String> first = known.between("", null, null, 1);
        while (!first.isEmpty()) {
            String kind = first.get(0).split("/", 2)[0];
            kinds.add(kind);
            first = known.between("", kind + (char) ('/' + 1), null, 1);
        }
        return kinds;
    }

    /** Files are opened for the harvest, so that it lets go of them. */
    void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            warn("a file could not be closed");
        }
        open = null;
    }

    private static String withoutStop(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
