package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds further lists that hang on what was read: a wiki's pages, comments and replies, a vocabulary's categories. */
final class Branches {

    private final Settings settings;
    private final Consumer<Listing> found;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Memories memories;

    /** @param found takes each list, once */
    Branches(Settings settings, Memories memories, Consumer<Listing> found) {
        this.settings = settings;
        this.memories = memories;
        this.found = found;
    }

    /** Looks at a record of a list before it is tidied. */
    void note(Listing listing, String id, JsonNode item) {
        switch (listing.kind()) {
            case DOCUMENTS, BLOGS -> comments(listing.kind(), id, listing.kind().recordId(id), item);
            case COMMENTS -> comments(Kind.COMMENTS, id, listing.of(), item);
            case WIKIS -> below(Kind.WIKIS, id, Kind.WIKI_PAGES, Kind.WIKIS.recordId(id));
            case VOCABULARIES -> below(Kind.VOCABULARIES, id, Kind.CATEGORIES, Kind.VOCABULARIES.recordId(id));
            case CATEGORIES -> categories(listing, id, item);
            default -> {
                return;
            }
        }
    }

    private void comments(Kind kind, String id, @Nullable String of, JsonNode item) {
        if (settings.has(Kind.COMMENTS) && item.path("numberOfComments").asLong() > 0) {
            below(kind, id, Kind.COMMENTS, of);
        }
    }

    /** Older versions list the top of a vocabulary only, flatten=true or not. */
    private void categories(Listing listing, String id, JsonNode item) {
        String parent = item.path("parentTaxonomyCategory").path("id").asText();
        if (!parent.isEmpty()) {
            parents.add(parent);
        }
        if (item.path("numberOfTaxonomyCategories").asLong() > 0) {
            below(Kind.CATEGORIES, id, Kind.CATEGORIES, listing.of());
        }
    }

    private void below(Kind kind, String id, Kind listed, @Nullable String of) {
        String path = kind.one(id) + "/" + listed.resource();
        if (visited.add(path)) {
            found.accept(new Listing(listed, path, of, memories.from(listed), 0));
        }
    }

    /** Whether a list of categories below another is of no use, because that category's list came with its vocabulary's. */
    boolean knows(Listing listing) {
        return listing.kind() == Kind.CATEGORIES
                && parents.stream().anyMatch(parent -> listing.path()
                        .equals(Kind.CATEGORIES.one(parent) + "/" + Kind.CATEGORIES.resource()));
    }
}
