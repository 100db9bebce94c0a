package org.linkbank.demo.liferay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The invented texts beside this package. */
final class Texts {

    /** A title and a text; either may be empty. */
    record Pair(String title, String text) {}

    private final Map<String, List<Pair>> lists = read("texts.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .collect(Collectors.groupingBy(
                    row -> row[0],
                    Collectors.mapping(row -> new Pair(row[1], row.length < 3 ? "" : row[2]), Collectors.toList())));

    /** The one of that number, from 0; past the end of the list they come again, with a number. */
    Pair of(String list, int number) {
        List<Pair> all = lists.getOrDefault(list, List.of());
        Pair pair = all.get(number % all.size());
        int round = number / all.size();
        return round == 0 ? pair : new Pair(pair.title() + " (" + (round + 1) + ")", pair.text());
    }

    /** How many there are before they come again. */
    int size(String list) {
        return lists.getOrDefault(list, List.of()).size();
    }

    static String read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("class path: expected " + file + " beside " + Texts.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
