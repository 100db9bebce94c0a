package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linkbank.demo.Chance;

/** Writes an organisation with its services, in the shape of its own that ALISS gives services there. */
final class OrganisationEntry {

    private static final String SITE = "https://www.aliss.org/organisations/";

    private final Details details;
    private final Map<String, String> digits;

    OrganisationEntry(Vocabulary vocabulary, Words words) {
        this.details = new Details(vocabulary, words);
        this.digits = vocabulary.areas().all().stream()
                .collect(Collectors.toMap(Area::type, Area::typeDigit, (first, second) -> first));
    }

    Entry of(int number, Organisation organisation, List<ObjectNode> services) {
        Contact contact = organisation.contact();
        String html = organisation.html();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", organisation.id().toString()).put("name", organisation.name());
        json.put("alissUrl", SITE + organisation.slug()).put("permalink", SITE + organisation.id());
        json.put("is_claimed", organisation.claimed()).put("slug", organisation.slug());
        json.put("description", html == null ? "" : Prose.flat(html)).put("description_formatted", html);
        json.put("facebook", contact.facebook()).put("twitter", contact.twitter());
        json.put("instagram", contact.instagram()).put("url", contact.url());
        json.put("phone", contact.phone()).put("email", contact.email());
        json.put("last_edited", organisation.edited());
        ArrayNode nested = json.putArray("services");
        services.forEach(service -> nested.add(nested(service)));
        boolean homeless = Chance.of("homeless", number).oneIn(4);
        json.putArray("locations")
                .addAll(homeless ? List.of() : details.locations(-1 - number, 0, organisation.area()));
        return Entry.of(json);
    }

    private ObjectNode nested(ObjectNode service) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        copy(service, json, "id", "name", "slug");
        json.set("description", service.get("description_formatted"));
        copy(service, json, "summary", "url", "referral_url", "phone");
        json.putNull("facebook").putNull("twitter").putNull("instagram");
        copy(service, json, "email", "is_claimed");
        json.set("categories", unselected(service.path("categories")));
        json.putNull("accessibility_features").putNull("community_groups").putNull("media_galery");
        json.set("service_areas", withDigits(service.path("service_areas")));
        return json;
    }

    /** Nobody carries the selection over, so that every category says false. */
    private static ArrayNode unselected(JsonNode categories) {
        ArrayNode copy = categories.deepCopy();
        copy.forEach(category -> ((ObjectNode) category).put("selected", false));
        return copy;
    }

    private ArrayNode withDigits(JsonNode areas) {
        ArrayNode copy = areas.deepCopy();
        copy.forEach(area ->
                ((ObjectNode) area).put("type", digits.get(area.path("type").asText())));
        return copy;
    }

    private static void copy(ObjectNode from, ObjectNode to, String... names) {
        for (String name : names) {
            to.set(name, from.get(name));
        }
    }
}
