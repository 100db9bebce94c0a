package org.linkbank.demo.liferay;

import java.util.Locale;

/**
 * What a group holds, by the interface's own words, with the number of the first id, how many there are on day 1 and how many
 * are added each day.
 */
enum Thing {
    DOCUMENT_FOLDERS("folders", 40_000, 4, 0),
    DOCUMENTS("documents", 400_000, 12, 1),
    KNOWLEDGE_BASE_ARTICLES("articles", 42_000, 6, 0),
    BLOG_POSTINGS("blogs", 410_000, 6, 1),
    WIKI_NODES("wikis", 44_000, 1, 0),
    WIKI_PAGES("wiki-pages", 440_000, 4, 0),
    MESSAGE_BOARD_THREADS("threads", 43_000, 5, 0),
    MESSAGE_BOARD_MESSAGES("messages", 430_000, 10, 2),
    COMMENTS("comments", 460_000, 6, 1),
    TAXONOMY_VOCABULARIES("vocabularies", 32_000, 1, 0),
    TAXONOMY_CATEGORIES("categories", 33_000, 5, 0),
    KEYWORDS("keywords", 34_000, 6, 0);

    private final String texts;
    private final int firstId;
    private final int onDayOne;
    private final int aDay;

    Thing(String texts, int firstId, int onDayOne, int aDay) {
        this.texts = texts;
        this.firstId = firstId;
        this.onDayOne = onDayOne;
        this.aDay = aDay;
    }

    /** The interface's word, as in {@code blog-postings}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String texts() {
        return texts;
    }

    long id(int number) {
        return firstId + number + 1L;
    }

    int onDayOne() {
        return onDayOne;
    }

    int aDay() {
        return aDay;
    }

    /** Whether some of them are deleted as days go by. */
    boolean passes() {
        return aDay > 0;
    }
}
