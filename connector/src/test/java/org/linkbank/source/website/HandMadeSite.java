package org.linkbank.source.website;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linkbank.demo.Played;
import org.linkbank.demo.Played.Answer;
import org.linkbank.demo.Played.Asked;

/** A site whose every answer a test writes; what it did not write is not found. {@code {site}} stands for its address. */
final class HandMadeSite implements AutoCloseable {

    final Played played = new Played(this::answer);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    HandMadeSite answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    HandMadeSite robots(String text) {
        return answer("/robots.txt", Answer.of(200, "text/plain", filled(text)));
    }

    /** A sitemap of addresses, each with a date after a space where it has one. */
    HandMadeSite sitemap(String path, String... entries) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String entry : entries) {
            String[] parts = entry.split(" ", 2);
            xml.append("<url><loc>").append(filled(parts[0])).append("</loc>");
            xml.append(parts.length == 1 ? "" : "<lastmod>" + parts[1] + "</lastmod>")
                    .append("</url>");
        }
        return answer(path, Answer.of(200, "application/xml", xml + "</urlset>"));
    }

    HandMadeSite page(String path, String head) {
        return answer(
                path,
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        filled("<html><head>" + head + "</head><body><p>Text.</p></body></html>")));
    }

    String filled(String text) {
        return text.replace("{site}", played.url().toString());
    }

    long asked(String path) {
        return played.asked().stream()
                .filter(asked -> asked.path().equals(path))
                .count();
    }

    private Answer answer(Asked asked) {
        return answers.getOrDefault(
                asked.path(), Answer.of(404, "text/html", "<html><head><title>Nothing here</title></head></html>"));
    }

    @Override
    public void close() {
        played.close();
    }
}
