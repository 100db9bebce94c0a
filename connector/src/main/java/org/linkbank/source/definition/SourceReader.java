package org.linkbank.source.definition;

import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linkbank.file.Problems;
import org.linkbank.file.Scalars;
import org.linkbank.file.YamlValue.Text;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.quartz.CronExpression;

/**
 * Makes a source of a templated route's values.
 *
 * @param standard limits that hold where the file sets none
 * @param isMapping whether there is a mapping of a name
 */
record SourceReader(Limits standard, Predicate<String> isMapping) {

    private static final String PRIVATE = "private";

    /** What every pull template understands, whether it declares it or not. */
    static final List<String> COMMON = List.of(
            "source",
            "name",
            "url",
            "schedule",
            "timezone",
            "mapping",
            "licence",
            "attribution",
            "privateHosts",
            "requestsPerSecond",
            "shrinkLimit",
            "enabled",
            PRIVATE,
            "maxBytes",
            "maxRecordBytes",
            "maxRecords",
            "maxDepth");

    /** Those of them without which there is no source. */
    static final List<String> NEEDED = List.of("source", "name", "url", "schedule", "mapping");

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final double REQUESTS_PER_SECOND = 1;
    private static final double SHRINK_LIMIT = 0.2;
    private static final String ATTRIBUTION_MARK = " | ";
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern PATH = Pattern.compile("[^/\\\\:?#][^\\\\:?#]*");

    /** The source, or empty when a problem was noted. */
    Optional<Source> read(Path file, RouteTemplate template, Values values) {
        Problems problems = values.problems();
        Optional<SourceId> id = values.need("source", "1 to 63 of a-z, 0-9 and -", SourceReader::sourceId);
        Optional<String> name = values.need("name", "a name that people know", SourceReader::nonBlank);
        Optional<URI> url = address(template, values);
        Optional<String> schedule = schedule(values);
        Optional<String> mapping =
                values.need("mapping", "a folder under mappings/ with mapping.rml.ttl or mapping.rq", this::mapping);
        Source source = new Source(
                id.orElse(new SourceId("faulty")),
                name.orElse(""),
                file,
                template.id(),
                url.orElse(URI.create("")),
                schedule.orElse(""),
                values.get("timezone", "a time zone, such as Europe/London", SourceReader::zone)
                        .orElse(ZONE),
                mapping.orElse(""),
                values.get("licence", "the IRI of a licence", SourceReader::absolute)
                        .orElse(null),
                values.get("attribution", "texts with \" | \" between them", SourceReader::attribution)
                        .orElse(List.of()),
                values.get("privateHosts", "host names or addresses with commas between them", SourceReader::hosts)
                        .orElse(Set.of()),
                values.get(
                                "requestsPerSecond",
                                "a number, 0.001 to 100000",
                                text -> Scalars.number(text, 0.001, 100_000))
                        .orElse(REQUESTS_PER_SECOND),
                values.get("shrinkLimit", "a share, 0 to 1", text -> Scalars.number(text, 0, 1))
                        .orElse(SHRINK_LIMIT),
                values.get("enabled", "true or false", Scalars::truth).orElse(true),
                values.get(PRIVATE, "true or false", Scalars::truth).orElse(false),
                limits(values),
                others(values));
        return problems.isEmpty() ? Optional.of(source) : Optional.empty();
    }

    /** Whether a route asks for privacy, or may: whatever is not plainly {@code false} is taken for it (decision 0132). */
    static boolean mayBePrivate(Map<String, Text> texts) {
        Text text = texts.get(PRIVATE);
        return text != null && !Scalars.truth(text.value()).equals(Optional.of(false));
    }

    static Optional<SourceId> sourceId(String text) {
        try {
            return Optional.of(new SourceId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> nonBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static Optional<URI> address(RouteTemplate template, Values values) {
        return template.readsFiles()
                ? values.need("url", "a path under the home or the shipped files, with / between", SourceReader::path)
                : values.need("url", "an absolute http or https address without a password", Scalars::webAddress);
    }

    /** A relative reference that stays where it belongs. */
    private static Optional<URI> path(String text) {
        boolean stays =
                PATH.matcher(text).matches() && Arrays.stream(text.split("/")).noneMatch(".."::equals);
        return stays ? Scalars.uri(text) : Optional.empty();
    }

    private static Optional<String> schedule(Values values) {
        Optional<String> schedule = values.need("schedule", "a Quartz cron expression", SourceReader::nonBlank);
        schedule.ifPresent(text -> {
            try {
                CronExpression.validateExpression(text);
            } catch (ParseException e) {
                values.problems()
                        .add(
                                values.whereIs("schedule"),
                                "schedule: a Quartz cron expression (seconds minutes hours day month weekday)",
                                "\"" + text + "\": " + e.getMessage());
            }
        });
        return schedule;
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> mapping(String text) {
        return nonBlank(text).filter(name -> FOLDER.matcher(name).matches()).filter(isMapping);
    }

    private static Optional<String> absolute(String text) {
        return Scalars.uri(text.strip()).filter(URI::isAbsolute).map(URI::toString);
    }

    private static Optional<List<String>> attribution(String text) {
        List<String> texts = Arrays.stream(text.split(Pattern.quote(ATTRIBUTION_MARK)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private static Optional<Set<String>> hosts(String text) {
        Set<String> hosts = Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
        return hosts.stream().allMatch(host -> HOST.matcher(host).matches()) ? Optional.of(hosts) : Optional.empty();
    }

    private Limits limits(Values values) {
        return new Limits(
                size(values, "maxBytes", Long.MAX_VALUE, standard.bytes()),
                (int) size(values, "maxRecordBytes", Integer.MAX_VALUE, standard.recordBytes()),
                number(values, "maxRecords", Long.MAX_VALUE, standard.records()),
                (int) number(values, "maxDepth", Scalars.DEEPEST, standard.depth()));
    }

    private static long size(Values values, String name, long most, long standard) {
        return values.get(name, "a size, such as 4 MiB", text -> Scalars.bytes(text, most))
                .orElse(standard);
    }

    private static long number(Values values, String name, long most, long standard) {
        return values.get(name, "a whole number, 1 to " + most, text -> Scalars.whole(text, 1, most))
                .orElse(standard);
    }

    private static Map<String, String> others(Values values) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Map.Entry<String, Text> value : values.texts().entrySet()) {
            if (!COMMON.contains(value.getKey())) {
                others.put(value.getKey(), value.getValue().value());
            }
        }
        return others;
    }
}
