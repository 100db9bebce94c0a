package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.Stage;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.SplitException;

/**
 * What a feed says of itself: its edition, by {@code GET /} (which 3.0 demands) or by the form of its first page, and the
 * parameters that its own OpenAPI description declares. A description elsewhere is the standard's and says nothing of the
 * feed.
 */
final class OrukDescription {

    private final OrukContext context;
    private final Map<String, Set<String>> parameters = new TreeMap<>();
    private @Nullable OrukEdition edition;
    private @Nullable URI openApi;
    private String fault = "";

    OrukDescription(OrukContext context) {
        this.context = context;
    }

    /** Null while nothing told it. */
    @Nullable
    OrukEdition edition() {
        return edition;
    }

    boolean declares(OrukListing listing, String parameter) {
        return parameters.getOrDefault(listing.path(), Set.of()).contains(parameter);
    }

    Stage root() {
        return new OrukQuestion(context.request("", "what the feed says of itself"), this::root);
    }

    Stage openApi() {
        return new OrukQuestion(
                openApi == null ? null : context.request(openApi, "which parameters the feed declares"), this::openApi);
    }

    /** Asks for one service, where nothing told the edition yet. */
    Stage probe() {
        return new OrukQuestion(
                edition != null ? null : context.request("services?page=1&per_page=1", "the form of the feed's pages"),
                this::probe);
    }

    private void root(FetchResult result) {
        JsonNode node = object(result);
        String version = node == null ? "" : node.path("version").asText();
        if (version.matches("(?s).*\\b3\\.\\d.*")) {
            edition = OrukEdition.THREE;
            openApi = own(node == null ? "" : node.path("openapi_url").asText());
        } else if (version.matches("(?s).*\\b1\\.\\d.*")) {
            edition = OrukEdition.ONE;
        } else if (node != null) {
            fault = "GET /: expected a version, 3.0 or 1.0, found "
                    + (version.isBlank() ? "none" : "\"" + Answers.shortened(version) + "\"");
        }
    }

    private @Nullable URI own(String address) {
        String web = WebAddress.orNull(address);
        URI uri = web == null ? null : URI.create(web);
        return uri != null && WebAddress.sameOrigin(context.source().url(), uri) ? uri : null;
    }

    private void openApi(FetchResult result) {
        JsonNode node = object(result);
        if (node == null) {
            context.notes()
                    .warn("the feed's OpenAPI description cannot be read (" + fault + "); it is read as plainly"
                            + " as any");
            return;
        }
        node.path("paths").properties().forEach(path -> {
            Set<String> names = new HashSet<>();
            path.getValue().path("get").path("parameters").forEach(each -> names.add(name(each, node)));
            parameters.put(path.getKey().replaceAll("^.*/", ""), names);
        });
    }

    private static String name(JsonNode parameter, JsonNode document) {
        String reference = parameter.path("$ref").asText();
        JsonNode meant = reference.startsWith("#/") ? document.at(reference.substring(1)) : parameter;
        return meant.path("name").asText();
    }

    private void probe(FetchResult result) {
        JsonNode node = object(result);
        if (node == null) {
            context.notes().fault("services: " + fault);
        } else if (node.path(OrukEdition.THREE.items).isArray()) {
            edition = OrukEdition.THREE;
            context.notes()
                    .warn("the feed is read as 3.0, by its pages; " + (fault.isEmpty() ? "GET / gave nothing" : fault));
        } else if (node.path(OrukEdition.ONE.items).isArray()) {
            edition = OrukEdition.ONE;
        } else {
            context.notes().fault("services: expected an array in $.contents (3.0) or $.content (1.0), found neither");
        }
    }

    private @Nullable JsonNode object(FetchResult result) {
        String found = Answers.fault(result);
        if (found == null && result instanceof FetchResult.Response response) {
            try {
                return context.object(response.body());
            } catch (FormException e) {
                found = e.getMessage();
            } catch (IOException | SplitException e) {
                found = Answers.fault(e, 0);
            }
        }
        fault = String.valueOf(found);
        return null;
    }
}
