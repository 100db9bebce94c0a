package org.linkbank.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A query to start from: its title for people and its text. */
public record ExampleQuery(String title, String text) {

    /** Where the editor opens with it; the query stands after the {@code #}, so it is not sent anywhere by the link. */
    public String href() {
        return editor(text);
    }

    static String editor(String query) {
        return "/sparql#query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
