package org.linkbank.demo.oruk;

import static org.linkbank.demo.oruk.Directory.JSON;
import static org.linkbank.demo.oruk.Directory.list;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.linkbank.demo.Population;

/** Records in the form of HSDS-UK 3.0. */
final class Three implements Records {

    @Override
    public ObjectNode service(Population.Life life, String id, boolean whole) {
        int number = life.number();
        ObjectNode service = Directory.service(life, id);
        service.put("minimum_age", 16);
        service.put("maximum_age", 99);
        service.put("assurer_email", "checks@example.org");
        service.put("last_modified", Directory.modified(life));
        ObjectNode organisation = Directory.organisation(Directory.organisation(number), "website");
        service.set("organization", organisation);
        return whole ? nested(service, organisation, number) : service;
    }

    private static ObjectNode nested(ObjectNode service, ObjectNode organisation, int number) {
        identify(organisation, Directory.organisation(number));
        ObjectNode schedule = Directory.schedule(number);
        schedule.put("description", "Every week in term time");
        schedule.put("attending_type", "In person");
        service.set("schedules", list(schedule));
        ObjectNode area = JSON.objectNode().put("id", Directory.id("area", number));
        area.put("name", "Around " + Directory.town(number));
        service.set("service_areas", list(area));
        ObjectNode there = JSON.objectNode().put("id", Directory.id("there", number));
        there.set("location", place(number));
        service.set("service_at_locations", list(there));
        service.set("languages", JSON.arrayNode());
        service.set(
                "funding",
                list(JSON.objectNode()
                        .put("id", Directory.id("funding", number))
                        .put("source", "Members' subscriptions")));
        service.set("cost_options", list(Directory.cost(number)));
        service.set(
                "contacts",
                list(JSON.objectNode()
                        .put("id", Directory.id("contact", number))
                        .put("name", "The office")
                        .put("title", "Coordinator")));
        ObjectNode attribute = JSON.objectNode().put("id", Directory.id("attribute", number));
        attribute.put("link_type", "service");
        attribute.set("taxonomy_term", term(Directory.term(number)));
        service.set("attributes", list(attribute));
        return service;
    }

    private static void identify(ObjectNode organisation, int number) {
        ObjectNode identifier = JSON.objectNode().put("id", Directory.id("identifier", number));
        identifier.put("identifier_scheme", "GB-SC");
        identifier.put("identifier_type", "Charity number");
        identifier.put("identifier", "SC9" + String.format(Locale.ROOT, "%05d", number));
        organisation.set("organization_identifiers", list(identifier));
    }

    private static ObjectNode place(int number) {
        ObjectNode place = Directory.place(number);
        place.put("location_type", "physical");
        ObjectNode address = Directory.address(number);
        address.put("address_type", "physical");
        place.set("addresses", list(address));
        ObjectNode access = JSON.objectNode().put("id", Directory.id("access", number));
        access.put("description", "Step-free entrance");
        place.set("accessibility", list(access));
        return place;
    }

    @Override
    public ObjectNode organisation(int number, boolean whole) {
        ObjectNode organisation = Directory.organisation(number, "website");
        if (whole) {
            identify(organisation, number);
        }
        return organisation;
    }

    @Override
    public ObjectNode place(Population.Life life, String service, boolean whole) {
        ObjectNode there = JSON.objectNode().put("id", Directory.id("there", life.number()));
        ObjectNode location = place(life.number());
        if (!whole) {
            location.remove("addresses");
            location.remove("accessibility");
        }
        there.set("location", location);
        there.set("service", service(life, service, false));
        return there;
    }

    @Override
    public ObjectNode taxonomy(boolean whole) {
        ObjectNode taxonomy = JSON.objectNode().put("id", Directory.id("taxonomy", 0));
        taxonomy.put("name", "Kinds of help");
        taxonomy.put("description", "What help a service gives.");
        taxonomy.put("uri", "https://example.org/taxonomies/help");
        taxonomy.put("version", "2");
        if (whole) {
            ArrayNode terms = taxonomy.putArray("taxonomy_terms");
            for (int number = 0; number < Directory.TERMS.size(); number++) {
                terms.add(term(number));
            }
        }
        return taxonomy;
    }

    @Override
    public ObjectNode termOf(int number) {
        return term(number);
    }

    private static ObjectNode term(int number) {
        ObjectNode term = JSON.objectNode().put("id", Directory.id("term", number));
        term.put("name", Directory.TERMS.get(number));
        term.put("description", Directory.TERMS.get(number) + ", of any kind.");
        if (number > 0) {
            term.put("parent_id", Directory.id("term", (number - 1) / 3));
        }
        term.put("taxonomy", "Kinds of help");
        term.put("taxonomy_id", Directory.id("taxonomy", 0));
        term.put("term_uri", "https://example.org/taxonomies/help/" + number);
        return term;
    }
}
