package org.linkbank.source.liferay;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of record. {@link #kind} is the record kind that mappings see, {@link #key} stands before a record's id, and
 * {@link #resource} is the interface's own word for it, in lists and for one alone.
 */
enum Kind {
    FOLDERS(
            Content.DOCUMENTS,
            "folders",
            "folder",
            Api.DELIVERY,
            "document-folders",
            true,
            "document_library/find_folder?folderId="),
    DOCUMENTS(
            Content.DOCUMENTS,
            "documents",
            "document",
            Api.DELIVERY,
            "documents",
            true,
            "document_library/find_file_entry?fileEntryId="),
    ARTICLES(
            Content.ARTICLES,
            "articles",
            "article",
            Api.DELIVERY,
            "knowledge-base-articles",
            true,
            "knowledge_base/find_kb_article?resourcePrimKey="),
    BLOGS(Content.BLOGS, "blogs", "blog", Api.DELIVERY, "blog-postings", false, "blogs/find_entry?entryId="),
    WIKIS(Content.WIKIS, "wikis", "wiki", Api.DELIVERY, "wiki-nodes", false, null),
    WIKI_PAGES(
            Content.WIKIS,
            "wiki-pages",
            "wiki-page",
            Api.DELIVERY,
            "wiki-pages",
            false,
            "wiki/find_page?pageResourcePrimKey="),
    THREADS(
            Content.THREADS,
            "threads",
            "thread",
            Api.DELIVERY,
            "message-board-threads",
            true,
            "message_boards/find_thread?threadId="),
    MESSAGES(
            Content.THREADS,
            "messages",
            "message",
            Api.DELIVERY,
            "message-board-messages",
            true,
            "message_boards/find_message?messageId="),
    COMMENTS(Content.COMMENTS, "comments", "comment", Api.DELIVERY, "comments", false, null),
    VOCABULARIES(Content.CATEGORIES, "vocabularies", "vocabulary", Api.TAXONOMY, "taxonomy-vocabularies", false, null),
    CATEGORIES(Content.CATEGORIES, "categories", "category", Api.TAXONOMY, "taxonomy-categories", true, null),
    KEYWORDS(Content.KEYWORDS, "keywords", "keyword", Api.TAXONOMY, "keywords", false, null);

    private final Content content;
    private final String kind;
    private final String key;
    private final String api;
    private final String resource;
    private final boolean flattened;
    private final @Nullable String finder;

    Kind(
            Content content,
            String kind,
            String key,
            String api,
            String resource,
            boolean flattened,
            @Nullable String finder) {
        this.content = content;
        this.kind = kind;
        this.key = key;
        this.api = api;
        this.resource = resource;
        this.flattened = flattened;
        this.finder = finder;
    }

    Content content() {
        return content;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    String prefix() {
        return key + "/";
    }

    String recordId(String id) {
        return prefix() + id;
    }

    String resource() {
        return resource;
    }

    /** Whether its lists show the root level only unless told otherwise. */
    boolean flattened() {
        return flattened;
    }

    /** Whether one list of the group has them all; the others hang on a record of another kind. */
    boolean ofSite() {
        return this != WIKI_PAGES && this != COMMENTS && this != CATEGORIES;
    }

    /** Whether only what changed is asked for; the others are few, or lead to what may have changed below them. */
    boolean incremental() {
        return this != WIKIS && this != VOCABULARIES && this != CATEGORIES && this != COMMENTS;
    }

    String siteList(long site) {
        return api + "sites/" + site + "/" + resource;
    }

    /** The path of one record, or of what hangs on it with {@code "/" + resource} after it. */
    String one(String id) {
        return api + resource + "/" + id;
    }

    /** Where a person finds it on whatever page of the group shows it, after the hub's address; null where nothing does. */
    @Nullable
    String permalink(String id) {
        return finder == null ? null : "/c/" + finder + id;
    }

    /** The interfaces' paths after the hub's address. */
    static final class Api {

        static final String DELIVERY = "/o/headless-delivery/v1.0/";
        static final String TAXONOMY = "/o/headless-admin-taxonomy/v1.0/";
        static final String USER = "/o/headless-admin-user/v1.0/";
        static final String TOKEN = "/o/oauth2/token";

        private Api() {}
    }
}
