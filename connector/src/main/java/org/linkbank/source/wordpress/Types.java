package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/** Finds the types of content that are harvested: those that the partner file names, or all that are public content. */
final class Types implements Stage {

    /** What WordPress itself keeps as types and nobody reads: media stand in the posts that show them. */
    private static final Set<String> INNER = Set.of("attachment", "nav_menu_item");

    private final WordPressContext context;
    private final RestApi api;
    private final List<ContentType> types = new ArrayList<>();
    private boolean asked;

    Types(WordPressContext context, RestApi api) {
        this.context = context;
        this.api = api;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        return api.request("wp/v2/types", Map.of(), "types");
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            JsonAnswer answer = JsonAnswer.of(response, context);
            fault = answer.fault().isEmpty() ? null : answer.fault();
            answer.json().properties().forEach(each -> offer(each.getKey(), each.getValue()));
        }
        if (types.isEmpty()) {
            context.notes()
                    .warn("types: " + (fault == null ? "expected types of content, found none" : fault)
                            + "; posts and pages are read");
            types.addAll(wantsAll() ? List.of(ContentType.POST, ContentType.PAGE) : List.of());
        }
        missing();
        return Collections.emptyIterator();
    }

    private boolean wantsAll() {
        return context.settings().types().isEmpty();
    }

    private void offer(String name, JsonNode type) {
        String base = type.path("rest_base").asText("");
        boolean content = !INNER.contains(name) && !name.startsWith("wp_");
        boolean wanted = wantsAll() ? content : context.settings().types().contains(name);
        if (wanted && base.matches("[A-Za-z0-9_-]{1,100}") && name.matches("[A-Za-z0-9_-]{1,100}")) {
            String namespace = type.path("rest_namespace").asText("wp/v2");
            types.add(new ContentType(name, namespace + "/" + base));
        }
    }

    private void missing() {
        for (String name : context.settings().types()) {
            if (types.stream().noneMatch(type -> type.name().equals(name))) {
                context.notes().fault("types: expected the type \"" + name + "\", found none that is public");
            }
        }
    }

    List<ContentType> types() {
        return types;
    }
}
