package org.linkbank.demo.file;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.site.Asked;
import org.linkbank.demo.site.Catalogue;
import org.linkbank.demo.site.Reply;
import org.linkbank.demo.site.Site;
import org.linkbank.record.SourceId;

/** A publisher of one file of a list, with an entity tag: CSV, or a spreadsheet. */
public final class WebFileSimulator implements Simulator {

    private static final int DEMO = 40;

    private final ListFile file;
    private final int count;
    private final Site site;
    private final Map<Integer, byte[]> bytes = new ConcurrentHashMap<>();
    private volatile int day;

    private WebFileSimulator(ListFile file, int day, int count) {
        this.file = file;
        this.day = day;
        this.count = count;
        this.site = new Site(this::answer);
    }

    public static WebFileSimulator csv(int day) {
        return start(ListFile.CSV, day, DEMO);
    }

    public static WebFileSimulator spreadsheet(int day) {
        return start(ListFile.SPREADSHEET, day, DEMO);
    }

    /**
     * Starts one of any size.
     *
     * @param count how many resources there are on day 1
     */
    public static WebFileSimulator start(ListFile file, int day, int count) {
        return new WebFileSimulator(file, day, count);
    }

    private Reply answer(Asked asked) {
        int today = day;
        return asked.path().equals(file.path())
                ? Reply.file(
                        asked,
                        file.type(),
                        // Kept, because a spreadsheet holds the moment of its writing.
                        bytes.computeIfAbsent(today, any -> file.bytes(Catalogue.on(any, count))),
                        "Fri, 20 Nov 2026 03:00:0" + today % 10 + " GMT")
                : Reply.text(404, "text/html", "<html><body>No such page.</body></html>");
    }

    /** Where its faults are set. */
    public Site site() {
        return site;
    }

    @Override
    public String name() {
        return file.publisher();
    }

    @Override
    public SourceId plays() {
        return new SourceId(file.source());
    }

    @Override
    public Optional<String> partnerFile() {
        return Optional.of(PartnerText.of(file.partnerFile()));
    }

    @Override
    public URI url() {
        return site.url(file.path());
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public void day(int other) {
        day = other;
    }

    @Override
    public long requests() {
        return site.requests();
    }

    @Override
    public void close() {
        site.close();
    }
}
