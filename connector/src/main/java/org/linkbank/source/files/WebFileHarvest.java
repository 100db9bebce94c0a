package org.linkbank.source.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;

/** One harvest of a file on the web: one request, and a reading unless the server says that nothing changed. */
final class WebFileHarvest implements Harvest {

    private static final int UNCHANGED = 304;
    private static final Map<String, Charset> WEB_CHARSETS = Map.of(
            // The names that the web uses for Windows-1252 (WHATWG Encoding, 4.2).
            "iso-8859-1", Charset.forName("windows-1252"),
            "us-ascii", Charset.forName("windows-1252"),
            "utf-8", StandardCharsets.UTF_8);

    private final FileContext context;
    private final Known known;
    private final Validators last;
    private final String url;
    private Validators next;
    private boolean asked;
    private boolean unchanged;
    private @Nullable FileBody open;

    WebFileHarvest(FileContext context, Known known, Validators last) {
        this.context = context;
        this.known = known;
        this.last = last;
        this.next = last;
        this.url = context.source().url().toString();
    }

    @Override
    public @Nullable FetchRequest next() {
        close();
        if (asked || !context.notes().faultless()) {
            return null;
        }
        asked = true;
        Map<String, String> headers = new HashMap<>(last.headers());
        headers.put("Accept", context.source().parameters().getOrDefault("accept", "*/*"));
        return new FetchRequest(context.source().url(), headers, "the file");
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (result instanceof FetchResult.Response response && response.status() == UNCHANGED && !last.isEmpty()) {
            unchanged = true;
            return Collections.emptyIterator();
        }
        String fault = Answers.fault(result, "a file of records", media -> !media.contains("html"));
        if (fault != null) {
            context.notes().fault(url + ": " + fault);
            return Collections.emptyIterator();
        }
        FetchResult.Response response = (FetchResult.Response) result;
        next = last.of(response, context.notes());
        DataFile file = file(response);
        return file == null ? Collections.emptyIterator() : records(file, response);
    }

    private Iterator<Harvested> records(DataFile file, FetchResult.Response response) {
        FileContext own = context.with(context.settings().in(charset(response)));
        FileBody body = new FileBody(own, url);
        open = body;
        body.add(() -> {
            new FileParts(own, response, body, url).add(file, response.body());
            return null;
        });
        return new LimitedRecords(own, url, new LazyBody(body));
    }

    /** What the file is: as the partner file says, else by its address, else by its media type. */
    private @Nullable DataFile file(FetchResult.Response response) {
        String name = name(response.uri());
        String stated = context.source().parameters().getOrDefault("format", "");
        String media = Answers.media(response);
        DataFile byName = DataFile.at(name).orElse(null);
        String ending = !stated.isEmpty()
                ? stated
                : byName != null ? "" : Syntax.endingOfMedia(media).orElse("");
        DataFile file = ending.isEmpty()
                ? byName
                : DataFile.at(stem(name) + "." + ending).orElse(null);
        if (file == null) {
            context.notes()
                    .fault(url + ": expected a file of JSON, CSV, XML, RDF or a spreadsheet, by its address or its"
                            + " media type, found " + (media.isEmpty() ? "neither" : Answers.shortened(media)));
            return null;
        }
        return new DataFile(url, file.stem(), file.ending(), file.syntax(), file.zipped());
    }

    private static String name(URI uri) {
        String path = String.valueOf(uri.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem.isEmpty() ? "file" : stem;
    }

    private @Nullable Charset charset(FetchResult.Response response) {
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name = type.substring(at + 8).split(";", 2)[0].replace("\"", "").strip();
        try {
            return WEB_CHARSETS.containsKey(name) ? WEB_CHARSETS.get(name) : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            context.notes().warn(url + ": expected a charset that is known, found another. It is found out instead");
            return null;
        }
    }

    @Override
    public HarvestEnd end() {
        close();
        if (unchanged) {
            return context.notes().end(false, last.checkpoint());
        }
        if (context.notes().faultless() && !context.settings().mayBeEmpty()) {
            for (String kind : context.count().vanished(known)) {
                context.notes().fault(url + ": expected records of the kind \"" + kind + "\" as before, found none");
            }
        }
        return context.notes().end(true, next.checkpoint());
    }

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
