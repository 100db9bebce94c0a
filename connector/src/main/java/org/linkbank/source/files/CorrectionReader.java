package org.linkbank.source.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.files.Corrections.Correction;
import org.linkbank.source.harvest.Notes;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.TableDialect;
import org.linkbank.table.Column;
import org.linkbank.table.TableSchema;

/**
 * Reads tables named {@code corrections}: columns {@code entry} (an own id, or an address that ends with it), {@code field},
 * {@code value}, {@code contributor} and {@code date}. A value is held to what the other tables beside it say of a column with
 * the field's name. Rows that are wrong in themselves are told by the source that harvests these tables; here they are left
 * out in silence.
 */
final class CorrectionReader {

    private static final String KIND = "corrections";

    /** Tables whose columns have the names of the fields that may be corrected. */
    private static final List<String> DESCRIBED_BY = List.of("entries", "stories");

    private final Source source;
    private final FileFolders folders;
    private final Function<String, Optional<TableSchema>> schemas;
    private final Notes notes;
    private final Map<String, List<Correction>> found = new HashMap<>();

    CorrectionReader(Source source, FileFolders folders, Function<String, Optional<TableSchema>> schemas, Notes notes) {
        this.source = source;
        this.folders = folders;
        this.schemas = schemas;
        this.notes = notes;
    }

    Corrections read() {
        String folder = source.parameters().getOrDefault(KIND, "");
        if (folder.isEmpty()) {
            return Corrections.NONE;
        }
        FileContext context = context();
        FileHarvest harvest = new FileHarvest(context, Known.NOTHING);
        new FileListing(context, folders, folder).list(harvest);
        try (FileFetcher files = new FileFetcher(folders::find)) {
            for (FetchRequest request = harvest.next(); request != null; request = harvest.next()) {
                Iterator<Harvested> rows = harvest.read(files.open(request));
                while (rows.hasNext()) {
                    if (rows.next() instanceof Harvested.Found row) {
                        add(row.record());
                    }
                }
            }
        }
        if (!harvest.end().complete()) {
            // Without the corrections the records would go back to what they were.
            notes.fault(folder + ": expected tables of corrections that can be read, found one that cannot");
        }
        return new Corrections(found);
    }

    private FileContext context() {
        FileSettings settings =
                new FileSettings(List.of("id", "entry+field", "contributor"), "", "", TableDialect.FOUND_OUT, true);
        return new FileContext(
                source,
                settings,
                kind -> kind.equals(KIND) ? Optional.of(RecordForm.CSV) : Optional.empty(),
                (kind, body, limits) -> Collections.emptyIterator(),
                schemas,
                Corrections.NONE,
                new Notes(),
                new KindCount(source.limits().records()));
    }

    private void add(SourceRecord record) {
        Map<String, String> row = CanonicalCsv.read(record.bytes());
        String field = row.getOrDefault("field", "");
        String text = row.getOrDefault("value", "");
        String entry = row.getOrDefault("entry", "").replaceAll("[/#?]+$", "");
        Optional<JsonNode> value = value(field, text, record.place());
        String note = "Corrected on " + row.getOrDefault("date", "") + " by " + row.getOrDefault("contributor", "")
                + ": " + field + ".";
        value.ifPresent(
                known -> found.computeIfAbsent(entry.substring(entry.lastIndexOf('/') + 1), any -> new ArrayList<>())
                        .add(new Correction(field, known, note, record.place())));
    }

    /** Empty for one that the field cannot have, which is then told. */
    private Optional<JsonNode> value(String field, String text, String place) {
        Column column = column(field).orElse(null);
        if (column == null) {
            return Optional.empty();
        }
        if (text.isBlank() && !column.required()) {
            return Optional.of(MissingNode.getInstance());
        }
        TableSchema one = new TableSchema(KIND, "", "", List.of(column));
        TableSchema.Checked checked = one.check(Map.of(column.name(), text), Map.of());
        if (!checked.faults().isEmpty()) {
            TableSchema.Fault fault = checked.faults().get(0);
            notes.warn(place + ", value of " + field + ": expected " + fault.expected() + ", found " + fault.found()
                    + ". Not corrected");
            return Optional.empty();
        }
        return Optional.of(json(column, checked.row().getOrDefault(column.name(), "")));
    }

    private Optional<Column> column(String field) {
        return DESCRIBED_BY.stream()
                .flatMap(kind -> schemas.apply(kind).stream())
                .flatMap(schema -> schema.columns().stream())
                .filter(column -> column.name().equals(field))
                .findFirst();
    }

    private static JsonNode json(Column column, String value) {
        if (column.separator().isEmpty()) {
            return new TextNode(value);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(value.split(java.util.regex.Pattern.quote(column.separator()), -1))
                .filter(part -> !part.isBlank())
                .forEach(array::add);
        return array;
    }
}
