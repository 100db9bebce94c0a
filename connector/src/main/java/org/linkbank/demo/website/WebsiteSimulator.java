package org.linkbank.demo.website;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.linkbank.demo.Changes;
import org.linkbank.demo.PartnerFiles;
import org.linkbank.demo.Played;
import org.linkbank.demo.Played.Answer;
import org.linkbank.demo.Played.Asked;
import org.linkbank.demo.Simulator;
import org.linkbank.record.SourceId;

/**
 * The website of an invented forum, on a free port of the loopback address: robots.txt, an index of three sitemaps (news,
 * compressed, with dates; guides, as lines of text; the rest, without dates), pages with JSON-LD, with Open Graph and with
 * neither. It knows entity tags and answers 404 as it should. Each day three pages come, some without dates are edited, and
 * some go. Safe for several threads.
 */
public final class WebsiteSimulator implements Simulator {

    private static final int USUAL = 45;
    private static final int NEW_A_DAY = 3;

    private final int size;
    private final Played played;
    private volatile int day;
    private volatile String robots = "";

    private WebsiteSimulator(int day, int size) {
        this.size = size;
        this.played = new Played(this::answer);
        day(day);
    }

    /** Starts one of the usual size that serves the given day. */
    public static WebsiteSimulator start(int day) {
        return new WebsiteSimulator(day, USUAL);
    }

    /** Starts one of so many pages on day 1; pages are made as they are asked for. */
    public static WebsiteSimulator start(int day, int pages) {
        return new WebsiteSimulator(day, pages);
    }

    @Override
    public String name() {
        return "Strathfarrow Partnership Forum";
    }

    @Override
    public SourceId plays() {
        return new SourceId("demo-website");
    }

    @Override
    public Optional<String> partnerFile() {
        return Optional.of(PartnerFiles.beside(WebsiteSimulator.class));
    }

    @Override
    public URI url() {
        return played.url();
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

    /** Lines that robots.txt has besides its own. */
    public void robots(String lines) {
        robots = lines;
    }

    /** How the pages of the present day differ from those of another, by record id. */
    public Changes changesSince(int other) {
        return Changes.between(bytes(other), bytes(day));
    }

    private SortedMap<String, byte[]> bytes(int on) {
        PageHtml html = new PageHtml(url());
        return pages(on, page -> true).stream()
                .collect(Collectors.toMap(
                        page -> "page" + page.path(),
                        page -> html.of(page).getBytes(StandardCharsets.UTF_8),
                        (one, two) -> one,
                        TreeMap::new));
    }

    private List<Page> pages(int on, Predicate<Page> wanted) {
        return IntStream.range(0, size + NEW_A_DAY * (on - 1))
                .filter(number -> exists(number, on))
                .mapToObj(number -> page(number, on))
                .filter(wanted)
                .toList();
    }

    private static boolean exists(int number, int on) {
        return number % 17 != 6 || on < 2 + number / 17 % 3;
    }

    /** News carry a date in their sitemap, which a demo within minutes could not move: they are never edited. */
    private static Page page(int number, int on) {
        Page page = new Page(number, 0);
        int edits = (int)
                IntStream.rangeClosed(2, on).filter(k -> (number + k) % 8 == 0).count();
        return page.sort() == Page.Sort.NEWS ? page : new Page(number, edits);
    }

    private Answer answer(Asked asked) {
        return switch (asked.path()) {
            case "/robots.txt" ->
                Answer.of(
                        200,
                        "text/plain",
                        "User-agent: *\nDisallow: /private/\n" + robots + "\nSitemap: " + url()
                                + "/sitemap_index.xml\n");
            case "/sitemap_index.xml" -> index();
            case "/sitemap-news.xml.gz" -> new Answer(200, Map.of("Content-Type", "application/gzip"), zipped(news()));
            case "/sitemap-guides.txt" -> Answer.of(200, "text/plain; charset=utf-8", guides());
            case "/sitemap-rest.xml" -> Answer.of(200, "application/xml", rest());
            default -> page(asked);
        };
    }

    private Answer index() {
        return Answer.of(
                200,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                        + List.of("news.xml.gz", "guides.txt", "rest.xml").stream()
                                .map(name -> "<sitemap><loc>" + url() + "/sitemap-" + name + "</loc></sitemap>")
                                .collect(Collectors.joining())
                        + "</sitemapindex>");
    }

    private String news() {
        return urlset(pages(day, page -> page.sort() == Page.Sort.NEWS).stream()
                .map(page ->
                        "<url><loc>" + url() + page.path() + "</loc><lastmod>" + page.published() + "</lastmod></url>")
                .collect(Collectors.joining("\n")));
    }

    private String guides() {
        return pages(day, page -> page.sort() == Page.Sort.GUIDE).stream()
                .map(page -> url() + page.path())
                .collect(Collectors.joining("\n"));
    }

    private String rest() {
        return urlset(pages(day, page -> page.sort() != Page.Sort.GUIDE && page.sort() != Page.Sort.NEWS).stream()
                .map(page -> "<url><loc>" + url() + page.path() + "</loc></url>")
                .collect(Collectors.joining("\n")));
    }

    private static String urlset(String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + entries + "</urlset>";
    }

    private Answer page(Asked asked) {
        PageHtml html = new PageHtml(url());
        Optional<Page> found = find(asked.path());
        if (found.isEmpty()) {
            return Answer.of(404, "text/html; charset=utf-8", html.notFound(asked.path()));
        }
        Answer answer = Answer.of(200, "text/html; charset=utf-8", html.of(found.get()));
        String tag = "\"" + crc(answer.body()) + "\"";
        boolean same = tag.equals(asked.headers().get("if-none-match"));
        return (same ? new Answer(304, Map.of(), new byte[0]) : answer).with("ETag", tag);
    }

    /** The number stands in the path, so that a page of a hundred thousand costs no search. */
    private Optional<Page> find(String path) {
        String digits = path.replaceFirst("^/[a-z]+/(\\d{1,8})-.*$", "$1");
        int number = path.equals("/") ? 0 : digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : -1;
        boolean there = number >= 0 && number < size + NEW_A_DAY * (day - 1) && exists(number, day);
        return there ? Optional.of(page(number, day)).filter(page -> page.path().equals(path)) : Optional.empty();
    }

    private static String crc(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return Long.toHexString(crc.getValue());
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        played.close();
    }
}
