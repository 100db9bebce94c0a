package org.linkbank.mapping.function;

import java.text.Normalizer;
import java.util.Locale;

/** The slug of a name: lower case, accents dropped, whatever is no letter or digit of ASCII one hyphen. */
final class Slug {

    private Slug() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(c);
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                gap = true;
            }
        }
        return slug.toString();
    }
}
