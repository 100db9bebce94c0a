package org.linkbank.mapping.function;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Plain text of HTML: a line for each block and line break, entities decoded, white space collapsed, nothing of scripts. A text
 * without tags was typed as such, and keeps its own lines.
 */
final class Html {

    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]+");

    private Html() {}

    static String text(String html) {
        if (html.indexOf('<') < 0) {
            return typed(html);
        }
        Lines lines = new Lines();
        Element body = Jsoup.parse(html).body();
        body.select("script, style, template, noscript").remove();
        body.traverse(lines);
        return lines.text();
    }

    private static String typed(String text) {
        boolean entities = text.indexOf('&') >= 0;
        return (entities ? Parser.unescapeEntities(text, false) : text)
                .lines()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                breakLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                breakLine();
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (!Character.isWhitespace(c) && c != '\u00A0') {
                    text.append(c);
                } else if (!text.isEmpty() && !atBreak()) {
                    text.append(' ');
                }
            }
        }

        private boolean atBreak() {
            char last = text.charAt(text.length() - 1);
            return last == ' ' || last == '\n';
        }

        private void breakLine() {
            dropTrailingSpace();
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void dropTrailingSpace() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }

        String text() {
            return text.toString().strip();
        }
    }
}
