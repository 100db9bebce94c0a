package org.linkbank.source.website;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Names for what an IRI is minted: readable, without slashes, and never the same for two things. */
final class LocalId {

    private static final int LONGEST = 60;

    private LocalId() {}

    /** Some words of the text, and eight digits of its digest: {@code about-us-1f0c9a2b}. */
    static String of(String text) {
        String digits = HexFormat.of().toHexDigits(AddressSet.digest(text)).substring(0, 8);
        String words = words(text);
        return words.isEmpty() ? digits : words + "-" + digits;
    }

    /** The words alone: for names of organisations, of which the same are the same. */
    static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        return cut.replaceAll("^-+|-+$", "");
    }
}
