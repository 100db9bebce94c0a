package org.linkbank.source.website;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells pages that say "not found" or "error" with status 200: by their words, and by how the site answered for a page that
 * cannot exist.
 *
 * @param text what it showed then, without what may differ; empty when it answered as it should
 */
record SoftNotFound(String text) {

    static final SoftNotFound NONE = new SoftNotFound("");

    private static final Pattern WORDS = Pattern.compile(
            "^(error\\s*)?(404|410|500|502|503)\\b.*|.*\\b(page|file|content) (can ?not|could not|was not|not) (be )?found\\b.*"
                    + "|^not found$|^(oops|sorry)\\b.*\\bfound\\b.*|^(service|site|website|page) (is )?(temporarily )?unavailable\\b.*"
                    + "|^(internal )?server error\\b.*|^bad gateway\\b.*|.*\\b(site|website|page) is (under|down for) maintenance\\b.*"
                    + "|^just a moment\\b.*|^access denied\\b.*|^attention required\\b.*",
            Pattern.DOTALL);

    static SoftNotFound of(Document page) {
        return new SoftNotFound(shown(page));
    }

    /** Whether the page is no page; {@code path} is "/" for the start page, which some sites show in place of any other. */
    boolean matches(Document page, String path) {
        Element heading = page.selectFirst("h1");
        boolean says = says(page.title()) || (heading != null && says(heading.text()));
        return says || (!text.isEmpty() && !path.equals("/") && shown(page).equals(text));
    }

    private static boolean says(String words) {
        return WORDS.matcher(words.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static String shown(Document page) {
        String all = page.title() + "\n" + page.body().text();
        String same = all.replaceAll("\\S*linkbank-no-such-page\\S*|\\d+", "")
                .replaceAll("\\s+", " ")
                .strip();
        return Long.toString(AddressSet.digest(same), Character.MAX_RADIX);
    }
}
