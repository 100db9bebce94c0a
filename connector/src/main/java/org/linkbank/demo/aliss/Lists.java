package org.linkbank.demo.aliss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists beside this package: a row a line, fields between bars, comments after a hash. */
final class Lists {

    private Lists() {}

    static List<String[]> rows(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** Each row's first field with the rest of the row. */
    static Map<String, List<String>> named(String file) {
        return rows(file).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row[0], row -> Stream.of(row).skip(1).toList()));
    }

    /** The ids that a spelling rule of {@code spellings.properties} is for. */
    static Set<Integer> ids(String rule) {
        Properties spellings = new Properties();
        try (InputStream in = open("spellings.properties")) {
            spellings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(spellings.getProperty(rule).split(" "))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Lists.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("class path: expected " + file + " beside " + Lists.class.getName() + ", found none");
        }
        return in;
    }
}
