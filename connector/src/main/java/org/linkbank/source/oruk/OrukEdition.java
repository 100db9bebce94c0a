package org.linkbank.source.oruk;

import java.util.List;

/** How an edition of the standard words its pages, and which lists it has. */
enum OrukEdition {
    THREE(
            "3.0",
            "contents",
            "total_items",
            "total_pages",
            "page_number",
            "first_page",
            "last_page",
            List.of(
                    OrukListing.SERVICES,
                    OrukListing.ORGANIZATIONS,
                    OrukListing.SERVICE_AT_LOCATIONS,
                    OrukListing.TAXONOMIES,
                    OrukListing.TAXONOMY_TERMS)),
    ONE(
            "1.0",
            "content",
            "totalElements",
            "totalPages",
            "number",
            "first",
            "last",
            List.of(
                    OrukListing.SERVICES,
                    OrukListing.ORGANIZATIONS,
                    OrukListing.LOCATIONS,
                    OrukListing.TAXONOMIES_OF_ONE));

    final String number;
    final String items;
    final String total;
    final String pages;
    final String page;
    final String first;
    final String last;

    @SuppressWarnings("ImmutableEnumChecker") // a list that List.of made
    final List<OrukListing> listings;

    OrukEdition(
            String number,
            String items,
            String total,
            String pages,
            String page,
            String first,
            String last,
            List<OrukListing> listings) {
        this.number = number;
        this.items = items;
        this.total = total;
        this.pages = pages;
        this.page = page;
        this.first = first;
        this.last = last;
        this.listings = listings;
    }
}
