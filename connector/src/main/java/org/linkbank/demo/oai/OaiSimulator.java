package org.linkbank.demo.oai;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linkbank.demo.Changes;
import org.linkbank.demo.PartnerFiles;
import org.linkbank.demo.Played;
import org.linkbank.demo.Played.Answer;
import org.linkbank.demo.Played.Asked;
import org.linkbank.demo.Simulator;
import org.linkbank.record.SourceId;

/**
 * The repository of an invented research centre, on a free port of the loopback address: OAI-PMH 2.0 with sets, resumption
 * tokens of twenty records, dates of seconds or days, and deletions told for ever, for a while or not at all. Each day two
 * records come, some are revised and some deleted. Its clock says noon of the day it plays. Safe for several threads.
 */
public final class OaiSimulator implements Simulator {

    /** What a repository knows of its deleted records. */
    public enum Deletions {
        NO,
        TRANSIENT,
        PERSISTENT
    }

    static final int NEW_A_DAY = 2;
    private static final int USUAL = 48;
    private static final int PAGE = 20;

    private final int size;
    private final boolean seconds;
    private final Deletions deletions;
    private final Played played;
    private volatile int day;
    private final AtomicInteger generation = new AtomicInteger();
    private volatile boolean stuck;

    private OaiSimulator(int day, int size, boolean seconds, Deletions deletions) {
        this.size = size;
        this.seconds = seconds;
        this.deletions = deletions;
        this.played = new Played(this::answer);
        day(day);
    }

    /** Starts one of the usual size, with seconds and persistent deletions. */
    public static OaiSimulator start(int day) {
        return start(day, USUAL, true, Deletions.PERSISTENT);
    }

    /** Starts one of so many records on day 1; pages are made as they are asked for. */
    public static OaiSimulator start(int day, int records, boolean seconds, Deletions deletions) {
        return new OaiSimulator(day, records, seconds, deletions);
    }

    @Override
    public String name() {
        return "Kirkmoray Centre for Voluntary Action, repository";
    }

    @Override
    public SourceId plays() {
        return new SourceId("demo-oai");
    }

    @Override
    public Optional<String> partnerFile() {
        return Optional.of(PartnerFiles.beside(OaiSimulator.class));
    }

    @Override
    public URI url() {
        return played.url().resolve("/oai/request");
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public void day(int next) {
        if (next < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + next);
        }
        day = next;
    }

    @Override
    public long requests() {
        return played.asked().size();
    }

    /** What was asked, and where mishaps are set. */
    public Played played() {
        return played;
    }

    /** Every resumption token given so far is no longer valid. */
    public void forgetTokens() {
        generation.incrementAndGet();
    }

    /** Whether every token leads to the second page again. */
    public void stuck(boolean whether) {
        stuck = whether;
    }

    /** How the live records of the present day differ from those of another, by record id. */
    public Changes changesSince(int other) {
        return Changes.between(bytes(other), bytes(day));
    }

    private SortedMap<String, byte[]> bytes(int on) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        entries(on)
                .filter(entry -> !entry.deleted())
                .forEach(entry -> bytes.put(
                        "record/" + entry.identifier(), entry.xml(seconds).getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private Stream<Entry> entries(int on) {
        return IntStream.range(0, size + NEW_A_DAY * (on - 1)).mapToObj(number -> Entry.on(number, on, size));
    }

    private Answer answer(Asked asked) {
        Map<String, String> query = asked.query();
        if (!asked.path().equals("/oai/request")) {
            return Answer.of(404, "text/html", "<html><body><h1>Not found</h1></body></html>");
        }
        return switch (query.getOrDefault("verb", "")) {
            case "Identify" -> xml("Identify", identify());
            case "ListRecords" -> list(query);
            default -> error("badVerb", "the verb is missing or none that is known");
        };
    }

    private String identify() {
        return "<repositoryName>" + name() + "</repositoryName><baseURL>" + url()
                + "</baseURL><protocolVersion>2.0</protocolVersion><adminEmail>repository@kirkmoray-centre.example</adminEmail>"
                + "<earliestDatestamp>" + (seconds ? "2026-06-01T00:00:00Z" : "2026-06-01")
                + "</earliestDatestamp><deletedRecord>"
                + deletions.name().toLowerCase(Locale.ROOT) + "</deletedRecord><granularity>"
                + (seconds ? "YYYY-MM-DDThh:mm:ssZ" : "YYYY-MM-DD") + "</granularity>";
    }

    private Answer list(Map<String, String> query) {
        String token = query.get("resumptionToken");
        if (token != null) {
            return resumed(token);
        }
        if (!"oai_dc".equals(query.get("metadataPrefix"))) {
            return error("cannotDisseminateFormat", "only oai_dc is given");
        }
        String from = query.getOrDefault("from", "");
        if (!from.isEmpty() && from.length() != (seconds ? 20 : 10)) {
            return error("badArgument", "from is not of the repository's granularity");
        }
        return page(from, query.getOrDefault("set", ""), 0);
    }

    /** Tokens hold characters that mean something in an address, as many a repository's do. */
    private Answer resumed(String token) {
        String[] parts = token.split("[&=+ |/]", -1);
        if (parts.length != 5 || !parts[1].equals(generation.toString())) {
            return error("badResumptionToken", "the token is not valid, or no longer");
        }
        return page(parts[2], parts[3], stuck ? PAGE : Integer.parseInt(parts[4]));
    }

    private Answer page(String from, String set, int start) {
        List<Entry> all = entries(day)
                .filter(entry -> set.isEmpty() || entry.set().equals(set))
                .filter(entry -> entry.datestamp(seconds).compareTo(from) >= 0)
                .filter(entry -> !entry.deleted() || deletions != Deletions.NO)
                .toList();
        if (all.isEmpty()) {
            return error("noRecordsMatch", "nothing matches");
        }
        int end = Math.min(all.size(), start + PAGE);
        StringBuilder records = new StringBuilder();
        all.subList(Math.min(start, end), end).forEach(entry -> records.append(entry.xml(seconds)));
        String next = "t&amp;" + generation + "=" + from + "|" + set + "/" + end;
        if (all.size() > PAGE) {
            records.append("<resumptionToken completeListSize=\"" + all.size() + "\" cursor=\"" + start + "\">"
                    + (end < all.size() ? next : "") + "</resumptionToken>");
        }
        return xml("ListRecords", records.toString());
    }

    private Answer xml(String verb, String inner) {
        return document("<" + verb + ">" + inner + "</" + verb + ">");
    }

    private Answer error(String code, String words) {
        return document("<error code=\"" + code + "\">" + words + "</error>");
    }

    private Answer document(String inner) {
        String time = new Entry(720, day, false).datestamp(true);
        return Answer.of(
                200,
                "text/xml; charset=utf-8",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/"
                        + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd\"><responseDate>" + time
                        + "</responseDate><request>"
                        + url() + "</request>" + inner + "</OAI-PMH>");
    }

    @Override
    public void close() {
        played.close();
    }
}
