package org.linkbank.demo.aliss;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.linkbank.demo.Chance;

/** Descriptions: HTML as people paste it, and the flat text that ALISS makes of it. */
final class Prose {

    private static final Pattern LINES = Pattern.compile("<p>|</p>|<br>|<br/>|<br />|<ul>|</ul>|</li><li>");
    private static final Pattern TAG = Pattern.compile("<.*?>");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Prose() {}

    /** HTML that says two things, in one of the ways of the forms' editors over the years. */
    static String html(String first, String second, Chance chance, Words words) {
        String html =
                switch (chance.below(12)) {
                    case 0 -> first + " " + second;
                    case 1 -> first + "\r\n\r\n" + second;
                    case 2 -> "<p>" + first + "<br />" + second + "</p>";
                    case 3 ->
                        "<p>" + first + "</p>\n<ul><li>" + words.any("days", chance) + " mornings</li><li>"
                                + words.any("days", chance) + " evenings</li></ul><p>" + second + "</p>";
                    case 4 -> "<p>" + first + "&nbsp;</p><p>&nbsp;</p><p><strong>" + second + "</strong></p>";
                    case 5 ->
                        "<p style=\"color:red\" onclick=\"steal()\">" + first
                                + "</p><script>document.title='x'</script><p>" + second + "</p>";
                    default -> "<p>" + first + "</p><p>" + second + "</p>";
                };
        return chance.oneIn(20) ? mojibake(html.replace("&rsquo;", "’").replace(". ", ".’ ")) : html;
    }

    /** ALISS's way: the outer paragraph goes, tags that break lines become CRLF, other tags go, entities stay. */
    static String flat(String html) {
        String text = html.strip();
        if (text.startsWith("<p>") && text.endsWith("</p>")) {
            text = text.substring(3, text.length() - 4);
        }
        return TAG.matcher(LINES.matcher(text).replaceAll("\r\n")).replaceAll("");
    }

    /** UTF-8 taken for windows-1252, as in a text that went through one spreadsheet too many. */
    static String mojibake(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
    }
}
