package org.linkbank.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkbank.record.Problem;

/** The readers of private sources, each with the hash of a password, as the secret {@link #VARIABLE} names them. */
public record Readers(Map<String, PasswordHash> hashes) {

    public static final String VARIABLE = "LINKBANK_READERS";

    public static final Readers NONE = new Readers(Map.of());

    // No colon, which ends the name in HTTP Basic (RFC 7617 section 2).
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._@-]{0,63}):(\\S+)");
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
    private static final String EXPECTED = "name:hash, the hash as `linkbank password` prints it";

    public Readers {
        hashes = Map.copyOf(hashes);
    }

    /** Reads pairs of a name and a hash, with commas or spaces between them. No message shows a part of the text. */
    public static Reading read(Optional<String> text) {
        Map<String, PasswordHash> hashes = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String pair : BETWEEN.splitAsStream(text.orElse("").strip()).toList()) {
            number++;
            if (!pair.isEmpty()) {
                read(pair, VARIABLE + ", entry " + number, hashes, problems);
            }
        }
        return new Reading(problems.isEmpty() ? new Readers(hashes) : NONE, List.copyOf(problems));
    }

    private static void read(String pair, String where, Map<String, PasswordHash> hashes, List<Problem> problems) {
        Matcher matcher = PAIR.matcher(pair);
        Optional<PasswordHash> hash = matcher.matches() ? PasswordHash.parse(matcher.group(2)) : Optional.empty();
        if (hash.isEmpty()) {
            problems.add(new Problem(where, EXPECTED, "something else"));
        } else if (hashes.putIfAbsent(matcher.group(1), hash.get()) != null) {
            problems.add(new Problem(where, "each reader once", "a name that came before"));
        }
    }

    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /**
     * What the secret gave.
     *
     * @param readers none when there are problems
     */
    public record Reading(Readers readers, List<Problem> problems) {}
}
