package org.linkbank.demo.aliss;

import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Chance;

/** How a service or organisation is reached, with the gaps and slips of what people type into forms. */
record Contact(
        @Nullable String url,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String facebook,
        @Nullable String twitter,
        @Nullable String instagram) {

    /** A service's: its social addresses are free text on the wire. */
    static Contact typed(String slug, Area area, Chance chance, Words words) {
        return new Contact(
                site(slug, chance),
                chance.oneIn(8) ? emptyOrNull(chance) : Words.phone(area, chance),
                chance.oneIn(4) ? emptyOrNull(chance) : words.any("contacts", chance) + "@" + slug + ".example.org",
                social("facebook", slug, chance),
                chance.oneIn(12) ? "@" + slug : social("twitter", slug, chance),
                chance.oneIn(30) ? "find us as " + slug : social("instagram", slug, chance));
    }

    /** An organisation's: its addresses are parsed before they are written, so there are addresses or nothing. */
    static Contact parsed(String slug, Area area, Chance chance, Words words) {
        Contact typed = typed(slug, area, chance, words);
        return new Contact(
                typed.url,
                typed.phone,
                typed.email,
                address(typed.facebook),
                address(typed.twitter),
                address(typed.instagram));
    }

    private static @Nullable String site(String slug, Chance chance) {
        return switch (chance.below(60)) {
            case 0 -> "https://" + slug + ".example.org/what we do";
            case 1, 2, 3 -> "http://www.example.org/" + slug + "?from=aliss&page=1";
            case 4, 5, 6, 7, 8, 9, 10, 11 -> null;
            default -> "https://" + slug + ".example.org/";
        };
    }

    private static @Nullable String social(String site, String slug, Chance chance) {
        return switch (chance.below(6)) {
            case 0 -> "https://" + site + ".example.org/" + slug;
            case 1 -> "";
            default -> null;
        };
    }

    private static @Nullable String address(@Nullable String typed) {
        return typed != null && typed.startsWith("https://") ? typed : null;
    }

    private static @Nullable String emptyOrNull(Chance chance) {
        return chance.oneIn(2) ? "" : null;
    }
}
