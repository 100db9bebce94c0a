package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One of a feed's lists.
 *
 * @param kind of its records, after which the mapping's file is named
 * @param word what the ids of its records begin with
 * @param path where it is
 * @param nested members that only whole records have, as JSON pointers; empty where the list itself has whole records
 */
record OrukListing(String kind, String word, String path, List<String> nested) {

    static final OrukListing SERVICES = new OrukListing(
            "services",
            "service",
            "services",
            List.of(
                    "/schedules",
                    "/service_areas",
                    "/service_at_locations",
                    "/languages",
                    "/funding",
                    "/cost_options",
                    "/contacts",
                    "/phones",
                    "/attributes",
                    "/eligibilitys",
                    "/fundings",
                    "/regular_schedules",
                    "/holiday_schedules",
                    "/reviews",
                    "/service_taxonomys"));
    static final OrukListing ORGANIZATIONS = new OrukListing(
            "organizations",
            "organisation",
            "organizations",
            List.of(
                    "/organization_identifiers",
                    "/services",
                    "/attributes",
                    "/contacts",
                    "/phones",
                    "/reviews",
                    "/link_taxonomies"));
    static final OrukListing SERVICE_AT_LOCATIONS = new OrukListing(
            "service_at_locations",
            "service-at-location",
            "service_at_locations",
            List.of(
                    "/location/addresses",
                    "/location/accessibility",
                    "/location/attributes",
                    "/contacts",
                    "/phones",
                    "/schedules"));
    static final OrukListing LOCATIONS = new OrukListing(
            "locations",
            "place",
            "locations",
            List.of("/physical_addresses", "/accessibility_for_disabilities", "/service_at_locations"));
    static final OrukListing TAXONOMIES =
            new OrukListing("taxonomies", "taxonomy", "taxonomies", List.of("/taxonomy_terms"));
    static final OrukListing TAXONOMY_TERMS = new OrukListing("taxonomy_terms", "term", "taxonomy_terms", List.of());

    /** What 1.0 calls a taxonomy is a term: it has a name, a vocabulary and a parent. */
    static final OrukListing TAXONOMIES_OF_ONE = new OrukListing("taxonomy_terms", "term", "taxonomies", List.of());

    String prefix() {
        return word + "/";
    }

    /** The feed's own id, of a record's. */
    String own(String recordId) {
        return recordId.substring(prefix().length());
    }

    /** Whether it is told apart from a record as the list gives it by nothing that it lacks. */
    boolean whole(JsonNode item) {
        return nested.isEmpty()
                || nested.stream().anyMatch(pointer -> !item.at(pointer).isMissingNode());
    }
}
