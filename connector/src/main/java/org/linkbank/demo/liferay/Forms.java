package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.linkbank.demo.Chance;

/** Writes each thing in the interface's form of it. */
final class Forms {

    private static final String SITE = "sites/" + World.SITE + "/";

    private final Texts texts;
    private final int day;

    Forms(Texts texts, int day) {
        this.texts = texts;
        this.day = day;
    }

    Entry entry(Thing thing, Life life) {
        Texts.Pair pair = texts.of(thing.texts(), life.number());
        ObjectNode json = common(thing, life);
        return switch (thing) {
            case DOCUMENT_FOLDERS -> folder(life, json.put("name", pair.title()).put("description", pair.text()));
            case DOCUMENTS -> document(life, json, edited(life, pair));
            case KNOWLEDGE_BASE_ARTICLES -> article(life, json, edited(life, pair));
            case BLOG_POSTINGS -> blog(life, json, edited(life, pair));
            case WIKI_NODES ->
                of(
                        thing,
                        life,
                        SITE + "wiki-nodes",
                        true,
                        json.put("name", pair.title()).put("description", pair.text()));
            case WIKI_PAGES -> wikiPage(life, json, edited(life, pair));
            case MESSAGE_BOARD_THREADS -> thread(life, json, pair);
            case MESSAGE_BOARD_MESSAGES -> message(life, json, edited(life, pair));
            case COMMENTS -> comment(life, json, edited(life, pair));
            case TAXONOMY_VOCABULARIES ->
                of(
                        thing,
                        life,
                        SITE + "taxonomy-vocabularies",
                        true,
                        json.put("name", pair.title()).put("description", pair.text()));
            case TAXONOMY_CATEGORIES -> category(life, json, pair);
            case KEYWORDS ->
                of(
                        thing,
                        life,
                        SITE + "keywords",
                        true,
                        json.put("name", pair.title()).put("keywordUsageCount", day + life.number()));
        };
    }

    private Texts.Pair edited(Life life, Texts.Pair pair) {
        return life.edited(day) ? new Texts.Pair(pair.title(), pair.text() + " Edited since.") : pair;
    }

    private ObjectNode common(Thing thing, Life life) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("actions")
                .putObject("get")
                .put("method", "GET")
                .put("href", "http://localhost:8080/o/get/" + life.number());
        creator(json.putObject("creator"), life);
        json.put("dateCreated", life.created().toString())
                .put("dateModified", life.modified(day).toString());
        json.put("externalReferenceCode", thing.texts() + "-" + life.number());
        json.put("id", thing.id(life.number()));
        return json;
    }

    /** More than anybody needs to know of a person, as the interface gives it. */
    private void creator(ObjectNode creator, Life life) {
        int who = Chance.of("author", life.number()).below(texts.size("people"));
        String name = texts.of("people", who).title();
        String[] parts = name.split(" ", 2);
        creator.put("additionalName", "").put("contentType", "UserAccount").put("familyName", parts[1]);
        creator.put("givenName", parts[0]).put("id", 20_130 + who).put("name", name);
        creator.put(
                "profileURL",
                "http://localhost:8080/web/" + name.toLowerCase(Locale.ROOT).replace(' ', '.'));
    }

    private Entry of(Thing thing, Life life, String list, boolean top, ObjectNode json) {
        return new Entry(
                thing,
                thing.id(life.number()),
                list,
                top,
                Instant.parse(json.path("dateModified").asText()),
                json);
    }

    private Entry folder(Life life, ObjectNode json) {
        boolean top = life.number() < 3;
        if (!top) {
            json.put("parentDocumentFolderId", Thing.DOCUMENT_FOLDERS.id(2));
        }
        return of(Thing.DOCUMENT_FOLDERS, life, SITE + "document-folders", top, json.put("subscribed", false));
    }

    private Entry document(Life life, ObjectNode json, Texts.Pair pair) {
        int folder = life.number() % 5;
        String file = "paper-" + life.number() + ".pdf";
        json.put("title", pair.title()).put("description", pair.text());
        json.put("documentFolderId", folder == 4 ? 0 : Thing.DOCUMENT_FOLDERS.id(folder));
        json.putObject("documentType").put("name", "Basic Document").putArray("contentFields");
        json.put("encodingFormat", "application/pdf")
                .put("fileExtension", "pdf")
                .put("fileName", file);
        json.put(
                "contentUrl",
                "/documents/" + World.SITE + "/" + folder + "/" + file + "/6f0c" + life.number() + "?version=1."
                        + (life.edited(day) ? 1 : 0) + "&t=1740910530000&download=true");
        json.put("sizeInBytes", 9_000 + life.number());
        filed(json, life);
        return of(Thing.DOCUMENTS, life, SITE + "documents", folder == 4, json);
    }

    private void filed(ObjectNode json, Life life) {
        json.putArray("keywords").add(texts.of("keywords", life.number() % 6).title());
        int category = life.number() % 5;
        json.putArray("taxonomyCategoryBriefs")
                .addObject()
                .put("taxonomyCategoryId", Thing.TAXONOMY_CATEGORIES.id(category))
                .put("taxonomyCategoryName", texts.of("categories", category).title());
    }

    private Entry article(Life life, ObjectNode json, Texts.Pair pair) {
        boolean top = life.number() != 5;
        json.put("title", pair.title())
                .put("articleBody", "<p>" + pair.text() + "</p>")
                .put("encodingFormat", "text/html");
        json.put("friendlyUrlPath", slug(pair.title()))
                .put("parentKnowledgeBaseArticleId", top ? 0 : Thing.KNOWLEDGE_BASE_ARTICLES.id(1));
        filed(json, life);
        return of(
                Thing.KNOWLEDGE_BASE_ARTICLES,
                life,
                SITE + "knowledge-base-articles",
                top,
                json.put("subscribed", false));
    }

    private Entry blog(Life life, ObjectNode json, Texts.Pair pair) {
        json.put("headline", pair.title())
                .put("alternativeHeadline", "")
                .put("articleBody", "<p>" + pair.text() + "</p>");
        json.put("datePublished", life.created().toString())
                .put("description", pair.text())
                .put("encodingFormat", "text/html");
        json.put("friendlyUrlPath", slug(pair.title()));
        filed(json, life);
        return of(Thing.BLOG_POSTINGS, life, SITE + "blog-postings", true, json);
    }

    private Entry wikiPage(Life life, ObjectNode json, Texts.Pair pair) {
        json.put("headline", pair.title())
                .put("content", "<p>" + pair.text() + "</p>")
                .put("encodingFormat", "text/html");
        json.put("wikiNodeId", Thing.WIKI_NODES.id(0)).put("description", "").put("subscribed", false);
        filed(json, life);
        return of(Thing.WIKI_PAGES, life, "wiki-nodes/" + Thing.WIKI_NODES.id(0) + "/wiki-pages", true, json);
    }

    private Entry thread(Life life, ObjectNode json, Texts.Pair pair) {
        json.put("headline", pair.title())
                .put("articleBody", "<p>" + pair.text() + "</p>")
                .put("encodingFormat", "html");
        json.put("messageBoardRootMessageId", 429_000 + life.number())
                .put("messageBoardSectionId", life.number() == 4 ? 43_900 : 0);
        json.put("lastPostDate", life.created().plusSeconds(60L * day).toString())
                .put("locked", false)
                .put("hasValidAnswer", false);
        json.put("showAsQuestion", false)
                .put("seen", day % 2 == 0)
                .put("status", "approved")
                .put("viewCount", 7 * day);
        filed(json, life);
        return of(Thing.MESSAGE_BOARD_THREADS, life, SITE + "message-board-threads", life.number() != 4, json);
    }

    private Entry message(Life life, ObjectNode json, Texts.Pair pair) {
        boolean reply = life.number() >= 5;
        json.put("headline", "RE: " + texts.of("threads", life.number() % 5).title())
                .put("articleBody", "<p>" + pair.text() + "</p>");
        json.put("encodingFormat", "html")
                .put("anonymous", false)
                .put("showAsAnswer", false)
                .put("status", "approved");
        json.put("messageBoardThreadId", Thing.MESSAGE_BOARD_THREADS.id(life.number() % 5));
        json.put(
                "parentMessageBoardMessageId",
                reply ? Thing.MESSAGE_BOARD_MESSAGES.id(life.number() % 5) : 429_000 + life.number());
        return of(Thing.MESSAGE_BOARD_MESSAGES, life, SITE + "message-board-messages", !reply, json);
    }

    /** On blog postings and documents in turn; every fourth replies to the one before. */
    private Entry comment(Life life, ObjectNode json, Texts.Pair pair) {
        int on = life.number() % 4;
        json.put("text", "<p>" + pair.text() + "</p>");
        if (life.number() % 4 == 3) {
            json.put("parentCommentId", Thing.COMMENTS.id(life.number() - 1));
            return of(
                    Thing.COMMENTS, life, "comments/" + Thing.COMMENTS.id(life.number() - 1) + "/comments", true, json);
        }
        String list = life.number() % 2 == 0
                ? "blog-postings/" + Thing.BLOG_POSTINGS.id(on)
                : "documents/" + Thing.DOCUMENTS.id(on);
        return of(Thing.COMMENTS, life, list + "/comments", true, json);
    }

    private Entry category(Life life, ObjectNode json, Texts.Pair pair) {
        boolean top = life.number() != 2;
        json.put("id", String.valueOf(Thing.TAXONOMY_CATEGORIES.id(life.number())))
                .put("name", pair.title());
        json.put("description", pair.text()).put("taxonomyVocabularyId", Thing.TAXONOMY_VOCABULARIES.id(0));
        json.put("numberOfTaxonomyCategories", life.number() == 0 ? 1 : 0);
        if (!top) {
            json.putObject("parentTaxonomyCategory")
                    .put("id", Thing.TAXONOMY_CATEGORIES.id(0))
                    .put("name", "Governance");
        }
        String list = "taxonomy-vocabularies/" + Thing.TAXONOMY_VOCABULARIES.id(0) + "/taxonomy-categories";
        return of(Thing.TAXONOMY_CATEGORIES, life, list, top, json);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
