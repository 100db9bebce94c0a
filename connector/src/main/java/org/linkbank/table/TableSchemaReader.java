package org.linkbank.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.linkbank.file.Nearest;
import org.linkbank.file.Problems;
import org.linkbank.table.Column.Otherwise;

/**
 * Reads a table's description: CSV on the Web metadata ("Metadata Vocabulary for Tabular Data", W3C 2015) in a file
 * {@code <kind>.csv-metadata.json}, of which it knows the columns' names, titles, datatypes, {@code required} and
 * {@code separator}. Two annotations are Linkbank's: {@code lb:scheme} names a concept scheme whose labels are the values,
 * {@code lb:otherwise} says what an empty cell stands for, {@code fileName} or {@code fileDate}.
 */
public final class TableSchemaReader {

    /** What the names of such files end with. */
    public static final String ENDING = ".csv-metadata.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KNOWN = List.of(
            "name", "titles", "dc:description", "required", "datatype", "separator", "lb:scheme", "lb:otherwise");

    private final Function<String, Optional<Path>> vocabulary;
    private final Problems problems;
    private final String name;

    private TableSchemaReader(Function<String, Optional<Path>> vocabulary, Problems problems, String name) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.name = name;
    }

    /**
     * Reads one; empty when it cannot be used, which is then among the problems.
     *
     * @param name as problems call the file
     * @param vocabulary where a file of {@code vocab} is, such as {@code schemes/category.ttl}
     */
    public static Optional<TableSchema> read(
            Path file, String name, Function<String, Optional<Path>> vocabulary, Problems problems) {
        Problems own = new Problems();
        TableSchema schema = new TableSchemaReader(vocabulary, own, name).schema(file);
        problems.addAll(own.all());
        return own.isEmpty() ? Optional.ofNullable(schema) : Optional.empty();
    }

    private @Nullable TableSchema schema(Path file) {
        String fileName = String.valueOf(file.getFileName());
        String kind = fileName.substring(0, Math.max(0, fileName.length() - ENDING.length()));
        try {
            JsonNode table = JSON.readTree(Files.readAllBytes(file));
            List<Column> columns = new ArrayList<>();
            for (JsonNode column : table.at("/tableSchema/columns")) {
                columns.add(column(column, columns.size() + 1));
            }
            if (columns.isEmpty()) {
                problems.add(name, "tableSchema with columns", "none");
            }
            return new TableSchema(
                    kind,
                    table.path("dc:title").asText(kind),
                    table.path("dc:description").asText(""),
                    columns);
        } catch (JsonProcessingException e) {
            problems.add(name + ":" + e.getLocation().getLineNr(), "JSON", "something else");
        } catch (IOException e) {
            problems.add(name, "a file that can be read", "one that cannot");
        }
        return null;
    }

    private Column column(JsonNode column, int number) {
        String where = name + ", column " + column.path("name").asText(String.valueOf(number));
        column.fieldNames().forEachRemaining(key -> {
            if (!KNOWN.contains(key)) {
                problems.add(where, "one of " + String.join(", ", KNOWN), Nearest.quote(key, KNOWN));
            }
        });
        if (column.path("name").asText("").isBlank()) {
            problems.add(where, "a name", "none");
        }
        return new Column(
                column.path("name").asText(""),
                titles(column.path("titles")),
                column.path("dc:description").asText(""),
                column.path("required").asBoolean(false),
                datatype(column.path("datatype"), where),
                pattern(column.at("/datatype/format"), where),
                column.path("separator").asText(""),
                concepts(column.path("lb:scheme").asText(""), where),
                otherwise(column.path("lb:otherwise").asText(""), where));
    }

    private static List<String> titles(JsonNode titles) {
        List<String> texts = new ArrayList<>();
        if (titles.isTextual()) {
            texts.add(titles.asText());
        }
        titles.forEach(title -> texts.add(title.asText()));
        return texts;
    }

    private Datatype datatype(JsonNode datatype, String where) {
        String base = datatype.isObject() ? datatype.path("base").asText("string") : datatype.asText("string");
        return Datatype.named(base).orElseGet(() -> {
            problems.add(where + ", datatype", "string, anyURI, gYear, date or integer", "\"" + base + "\"");
            return Datatype.STRING;
        });
    }

    private @Nullable Pattern pattern(JsonNode format, String where) {
        try {
            return format.isTextual() ? Pattern.compile(format.asText()) : null;
        } catch (PatternSyntaxException e) {
            problems.add(where + ", format", "a regular expression", "something else");
            return null;
        }
    }

    private @Nullable Concepts concepts(String scheme, String where) {
        if (scheme.isEmpty()) {
            return null;
        }
        Path file = vocabulary.apply(scheme + ".ttl").orElse(null);
        if (file == null) {
            problems.add(where + ", lb:scheme", "a file of vocab without its ending", "\"" + scheme + "\"");
            return null;
        }
        return Concepts.read(file, "vocab/" + scheme + ".ttl", problems);
    }

    private Otherwise otherwise(String text, String where) {
        return switch (text) {
            case "" -> Otherwise.NOTHING;
            case "fileName" -> Otherwise.FILE_NAME;
            case "fileDate" -> Otherwise.FILE_DATE;
            default -> {
                problems.add(where + ", lb:otherwise", "fileName or fileDate", "\"" + text + "\"");
                yield Otherwise.NOTHING;
            }
        };
    }
}
