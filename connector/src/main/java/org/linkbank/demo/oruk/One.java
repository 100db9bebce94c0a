package org.linkbank.demo.oruk;

import static org.linkbank.demo.oruk.Directory.JSON;
import static org.linkbank.demo.oruk.Directory.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.linkbank.demo.Population;

/** Records in the form of HSDS-UK 1.0. */
final class One implements Records {

    @Override
    public ObjectNode service(Population.Life life, String id, boolean whole) {
        int number = life.number();
        ObjectNode service = Directory.service(life, id);
        service.put("deliverable_type", "Advice");
        service.put("attending_type", "venue");
        service.put("attending_access", "drop-in");
        service.set("organization", Directory.organisation(Directory.organisation(number), "url"));
        return whole ? nested(service, number) : service;
    }

    private static ObjectNode nested(ObjectNode service, int number) {
        service.set("regular_schedules", list(Directory.schedule(number)));
        service.set(
                "service_areas",
                list(JSON.objectNode()
                        .put("id", Directory.id("area", number))
                        .put("service_area", "Around " + Directory.town(number))));
        ObjectNode there = JSON.objectNode().put("id", Directory.id("there", number));
        there.set("location", place(number));
        service.set("service_at_locations", list(there));
        service.set(
                "languages",
                list(JSON.objectNode()
                        .put("id", Directory.id("language", number))
                        .put("language", "English")));
        service.set("cost_options", list(Directory.cost(number)));
        service.set(
                "eligibilitys",
                list(JSON.objectNode()
                        .put("id", Directory.id("eligibility", number))
                        .put("eligibility", "adult")
                        .put("minimum_age", 16)
                        .put("maximum_age", 99)));
        ObjectNode contact = JSON.objectNode().put("id", Directory.id("contact", number));
        contact.put("name", "The office");
        contact.put("title", "Coordinator");
        contact.set(
                "phones",
                list(JSON.objectNode()
                        .put("id", Directory.id("phone", number))
                        .put("number", "01632 96" + String.format(Locale.ROOT, "%04d", number % 1000))));
        service.set("contacts", list(contact));
        ObjectNode link = JSON.objectNode().put("id", Directory.id("attribute", number));
        link.set("taxonomy", term(Directory.term(number)));
        service.set("service_taxonomys", list(link));
        return service;
    }

    private static ObjectNode place(int number) {
        ObjectNode place = Directory.place(number);
        place.set("physical_addresses", list(Directory.address(number)));
        place.set(
                "accessibility_for_disabilities",
                list(JSON.objectNode()
                        .put("id", Directory.id("access", number))
                        .put("accessibility", "Step-free entrance")));
        return place;
    }

    @Override
    public ObjectNode organisation(int number, boolean whole) {
        ObjectNode organisation = Directory.organisation(number, "url");
        if (whole) {
            organisation.putArray("services");
        }
        return organisation;
    }

    @Override
    public ObjectNode place(Population.Life life, String service, boolean whole) {
        return whole ? place(life.number()) : Directory.place(life.number());
    }

    @Override
    public ObjectNode taxonomy(boolean whole) {
        return termOf(0);
    }

    @Override
    public ObjectNode termOf(int number) {
        return term(number);
    }

    private static ObjectNode term(int number) {
        ObjectNode term = JSON.objectNode().put("id", "helpKinds:" + number);
        term.put("name", Directory.TERMS.get(number));
        term.put("vocabulary", "helpKinds");
        return term;
    }
}
