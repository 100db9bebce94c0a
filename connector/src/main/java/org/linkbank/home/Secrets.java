package org.linkbank.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkbank.file.Problems;
import org.linkbank.record.Problem;

/**
 * Passwords and keys by name: the environment's, else those of {@code secrets.env}. Definitions refer to one as
 * {@code {{env:NAME}}}. Values are never part of a message or of {@link #toString}.
 */
public final class Secrets {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{env:([A-Za-z_][A-Za-z0-9_]*)}}");
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)");

    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Secrets(Map<String, String> environment, Map<String, String> file) {
        this.environment = Map.copyOf(environment);
        this.file = Map.copyOf(file);
    }

    /**
     * Reads a file of lines {@code NAME=value} (quotes around a value are removed, lines beginning with # are comments). A
     * file that others can read is refused, and so is not read; one that does not exist is empty.
     */
    public static Secrets read(Path file, String name, Map<String, String> environment, Problems problems) {
        if (!Files.exists(file)) {
            return new Secrets(environment, Map.of());
        }
        try {
            boolean owned = refuseIfOpenToOthers(file, name, problems);
            List<String> lines = owned ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            return new Secrets(environment, parse(lines, name, problems));
        } catch (IOException e) {
            problems.add(
                    name, "a text file in UTF-8 that can be read", e.getClass().getSimpleName());
            return new Secrets(environment, Map.of());
        }
    }

    /** Secrets of these variables alone. */
    public static Secrets of(Map<String, String> environment) {
        return new Secrets(environment, Map.of());
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(environment.get(name)).or(() -> Optional.ofNullable(file.get(name)));
    }

    /** The names that a text refers to and that have no value, sorted. */
    public Set<String> missing(String text) {
        Set<String> missing = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (find(name).isEmpty()) {
                missing.add(name);
            }
        });
        return missing;
    }

    /** A text with every reference replaced; one without a value stays as it is. The result is a secret. */
    public String resolve(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    public static boolean isReference(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    private String value(MatchResult found) {
        return find(found.group(1)).orElse(found.group());
    }

    private static boolean refuseIfOpenToOthers(Path file, String name, Problems problems) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        Set<PosixFilePermission> open = new TreeSet<>(Files.getPosixFilePermissions(file));
        open.removeAll(OwnerOnly.FILE);
        if (!open.isEmpty()) {
            problems.add(name, "a file that only its owner may read (chmod 600 does that)", "others may too");
        }
        return open.isEmpty();
    }

    private static Map<String, String> parse(List<String> lines, String name, Problems problems) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1), unquoted(matcher.group(2).strip()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                // The line itself may hold a secret, so it is not shown.
                problems.addAll(List.of(new Problem(name + ":" + (i + 1), "NAME=value", "another line")));
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        return isIn(value, "\"") || isIn(value, "'") ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isIn(String value, String quote) {
        return value.length() >= 2 && value.startsWith(quote) && value.endsWith(quote);
    }

    @Override
    public String toString() {
        return "secrets (" + file.size() + " in the file)";
    }
}
