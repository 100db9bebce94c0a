package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers a list from the search index: {@code flatten}, {@code filter}, {@code sort}, {@code page}, {@code pageSize}. */
final class Search {

    private static final Pattern COMPARISON =
            Pattern.compile("dateModified (ge|gt|le|lt|eq) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)");
    private static final int STANDARD_PAGE = 20;

    /** An entry of the index; one without a record is left of something that is gone. */
    private record Indexed(Instant modified, @Nullable Entry entry) {}

    /** Entries as the index has them, made as they are looked at. */
    private static final class Shown extends AbstractList<Indexed> {

        private final List<Entry> entries;

        Shown(List<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public Indexed get(int place) {
            Entry entry = entries.get(place);
            return new Indexed(entry.modified(), entry);
        }

        @Override
        public int size() {
            return entries.size();
        }
    }

    private final Query query;
    private final Faults faults;
    private final String word;

    Search(Query query, Faults faults) {
        this.query = query;
        this.faults = faults;
        this.word = query.path().substring(query.path().lastIndexOf('/') + 1);
    }

    Reply reply(List<Entry> list) {
        String filter = query.text("filter");
        List<Predicate<Instant>> tests = new ArrayList<>();
        if (!filter.isEmpty() && (faults.unfiltered || !parse(filter, tests))) {
            return Reply.error(
                    400, "BAD_REQUEST", "A property used in the filter criteria is not supported: " + filter);
        }
        String sort = query.text("sort");
        if (!sort.isEmpty() && (faults.unfiltered || !sort.matches("dateModified(:asc|:desc)?"))) {
            return Reply.error(400, "BAD_REQUEST", "Unable to sort by property: " + sort);
        }
        int size = Math.min(faults.largestPage, query.number("pageSize", STANDARD_PAGE));
        int page = query.number("page", 1);
        if (plain(filter, sort)) {
            return page(since(list, filter), page, size);
        }
        List<Indexed> found = sorted(index(list), sort).stream()
                .filter(entry -> tests.stream().allMatch(test -> test.test(entry.modified())))
                .toList();
        return page(found, page, size);
    }

    /** Whether the list, which is sorted by date, can be answered from as it is: for lists of many thousands. */
    private boolean plain(String filter, String sort) {
        boolean whole = query.text("flatten").equals("true") && faults.flattens;
        boolean faulty = faults.hidden.contains(word) || faults.lag.containsKey(word) || faults.stale.containsKey(word);
        return whole
                && !faulty
                && sort.equals("dateModified:asc")
                && (filter.isEmpty() || filter.matches("dateModified ge \\S+"));
    }

    private static List<Indexed> since(List<Entry> list, String filter) {
        Instant from = filter.isEmpty() ? Instant.MIN : Instant.parse(filter.substring(filter.lastIndexOf(' ') + 1));
        int begin = 0;
        for (int end = list.size(); begin < end; ) {
            int middle = (begin + end) >>> 1;
            if (list.get(middle).modified().isBefore(from)) {
                begin = middle + 1;
            } else {
                end = middle;
            }
        }
        return new Shown(list.subList(begin, list.size()));
    }

    private static boolean parse(String filter, List<Predicate<Instant>> tests) {
        for (String part : filter.split(" and ", -1)) {
            Matcher matcher = COMPARISON.matcher(part.strip());
            if (!matcher.matches()) {
                return false;
            }
            tests.add(test(matcher.group(1), Instant.parse(matcher.group(2))));
        }
        return true;
    }

    private static Predicate<Instant> test(String operator, Instant than) {
        return switch (operator) {
            case "ge" -> date -> !date.isBefore(than);
            case "gt" -> date -> date.isAfter(than);
            case "le" -> date -> !date.isAfter(than);
            case "lt" -> date -> date.isBefore(than);
            default -> date -> date.equals(than);
        };
    }

    private List<Indexed> index(List<Entry> list) {
        boolean flat = query.text("flatten").equals("true") && faults.flattens;
        List<Indexed> index = new ArrayList<>();
        if (faults.hidden.contains(word)) {
            return index;
        }
        for (Entry entry : list) {
            if (flat || entry.top()) {
                index.add(new Indexed(entry.modified(), entry));
            }
        }
        index.sort(Comparator.comparing(Indexed::modified));
        int lag = Math.min(index.size(), faults.lag.getOrDefault(word, 0));
        index.subList(index.size() - lag, index.size()).clear();
        Integer stale = faults.stale.get(word);
        if (stale != null && !index.isEmpty()) {
            int at = Math.min(stale, index.size() - 1);
            index.add(at, new Indexed(index.get(at).modified(), null));
        }
        return index;
    }

    /** Without a sort the order is nobody's: here that of the numbers, backwards. */
    private static List<Indexed> sorted(List<Indexed> index, String sort) {
        Comparator<Indexed> order = Comparator.comparing(Indexed::modified);
        if (sort.isEmpty()) {
            order = Comparator.comparing(
                    entry -> entry.entry() == null ? 0L : -entry.entry().id());
        } else if (sort.endsWith(":desc")) {
            order = order.reversed();
        }
        return index.stream().sorted(order).toList();
    }

    private Reply page(List<Indexed> found, int page, int size) {
        long from = Math.min((page - 1L) * size, found.size());
        boolean past = (long) page * size > faults.window;
        List<Indexed> shown = past ? List.of() : found.subList((int) from, (int) Math.min(from + size, found.size()));
        if (shown.stream().anyMatch(entry -> entry.entry() == null)) {
            return Reply.missing();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("actions");
        json.putArray("facets");
        ArrayNode items = json.putArray("items");
        shown.forEach(entry ->
                items.add(java.util.Objects.requireNonNull(entry.entry()).json()));
        json.put("lastPage", Math.max(1, (found.size() + size - 1) / size)).put("page", page);
        return Reply.ok(json.put("pageSize", size).put("totalCount", found.size()));
    }
}
