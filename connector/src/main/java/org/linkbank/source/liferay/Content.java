package org.linkbank.source.liferay;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a group may hold, each to be left out where a partner file does not name it in {@code content}. */
enum Content {
    DOCUMENTS,
    ARTICLES,
    BLOGS,
    WIKIS,
    THREADS,
    COMMENTS,
    CATEGORIES,
    KEYWORDS;

    static final String EXPECTED =
            Arrays.stream(values()).map(Content::word).collect(Collectors.joining(", ")) + ", with commas between them";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a list of words names; an {@link IllegalArgumentException} names a word that is none of them. */
    static Set<Content> parse(String words) {
        Set<Content> found = EnumSet.noneOf(Content.class);
        for (String word : words.split(",", -1)) {
            found.add(one(word.strip()));
        }
        return found;
    }

    private static Content one(String word) {
        return Arrays.stream(values())
                .filter(content -> content.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the parameter content: expected " + EXPECTED + ", found \"" + word + "\""));
    }
}
