package org.linkbank.demo.aliss;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkbank.demo.Chance;

/** Invented names and the small things that go with them. */
final class Words {

    private final Map<String, List<String>> words = Lists.named("words.txt");

    /** One word of a list of {@code words.txt}. */
    String any(String list, Chance chance) {
        return chance.from(all(list));
    }

    List<String> all(String list) {
        List<String> found = words.get(list);
        if (found == null) {
            throw new IllegalStateException("words.txt: expected a list " + list + ", found none");
        }
        return found;
    }

    String place(Chance chance) {
        return any("beginnings", chance) + any("endings", chance);
    }

    /** A name as ALISS makes a slug of it: lower case, letters and digits, hyphens between. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("é", "e")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** A number of a range kept for drama, in one of the forms in which people write numbers. */
    static String phone(Area area, Chance chance) {
        boolean short4 = area.exchange().length() == 4;
        String line = short4 ? "496 0%03d".formatted(chance.below(1000)) : "960%03d".formatted(chance.below(1000));
        return switch (chance.below(5)) {
            case 0 -> area.exchange() + line.replace(" ", "");
            case 1 -> "(" + area.exchange() + ") " + line;
            case 2 -> "+44 " + area.exchange().substring(1) + " " + line;
            default -> area.exchange() + " " + line;
        };
    }

    /** A postcode in a district that is in use nowhere. */
    static String postcode(Area area, Chance chance) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return area.postcodes() + "98 " + chance.below(10) + letters.charAt(chance.below(letters.length()))
                + letters.charAt(chance.below(letters.length()));
    }
}
