package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Form;

/**
 * A requested address, and what it may mean: the resource of that very IRI, or of the IRI without an ending that names a
 * form. The IRI itself comes first, since a source's own ids may end with {@code .html}.
 */
record Address(List<Reading> readings) {

    /**
     * One meaning.
     *
     * @param path of the IRI, after the base
     * @param form as the ending or {@code ?format=} names it; null when the Accept header decides
     */
    record Reading(String path, @Nullable Form form) {}

    static Address of(HttpServletRequest request) {
        return of(request, Part.PUBLIC);
    }

    /** Of an address in a part of the bank; spelt in another way than its prefix is, it means nothing. */
    static Address of(HttpServletRequest request, Part part) {
        String whole = request.getRequestURI();
        if (!whole.startsWith(part.prefix() + "/")) {
            return new Address(List.of());
        }
        String path = whole.substring(part.prefix().length());
        Form asked = Optional.ofNullable(request.getParameter("format"))
                .flatMap(Form::named)
                .orElse(null);
        List<Reading> readings = new ArrayList<>();
        spellings(path).forEach(spelling -> readings.add(new Reading(spelling, asked)));
        int dot = path.lastIndexOf('.');
        if (dot > path.lastIndexOf('/')) {
            Form.named(path.substring(dot + 1)).ifPresent(form -> spellings(path.substring(0, dot))
                    .forEach(spelling -> readings.add(new Reading(spelling, form))));
        }
        return new Address(List.copyOf(readings));
    }

    /** A browser encodes the letters of an IRI beyond ASCII (RFC 3987 section 3.1): as sent, and with them as they were. */
    private static Set<String> spellings(String path) {
        Set<String> spellings = new LinkedHashSet<>(List.of(path));
        spellings.add(withLetters(path));
        return spellings;
    }

    private static String withLetters(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            int octet = octet(path, i);
            if (octet >= 0x80) {
                bytes.write(octet);
                i += 2;
            } else {
                bytes.writeBytes(path.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The octet that a percent sign begins, or -1. */
    private static int octet(String path, int at) {
        if (path.charAt(at) != '%' || at + 2 >= path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
