package org.linkbank.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.file.Problems;
import org.linkbank.home.Home;
import org.linkbank.table.TableSchema;
import org.linkbank.table.TemplateWriter;

/** The spreadsheet in a home's inbox that people fill in to tell the bank of something. */
public final class InboxTemplate {

    private static final String FILE = "knowledge-bank-template.xlsx";
    private static final String MAPPING = "inbox";
    private static final List<String> FIRST = List.of("entries", "stories");

    private static final List<String> ADVICE = List.of(
            "How to tell the knowledge bank of a resource, a story or a mistake",
            "",
            "1. Save a copy of this file under a name of your own.",
            "2. Fill in a row for each resource, story or mistake. What needs a name of a list is on the sheet Lists.",
            "3. Put the copy into the folder inbox of the bank, or send it to whoever runs the bank.",
            "Rows without mistakes are taken in at the next run; of others, the bank says which cell to mend.",
            "A row that you take out again, or a file that you remove, is withdrawn from the bank.");

    private InboxTemplate() {}

    /** Writes it as the home's lists and descriptions of sheets are; empty where there is one already. */
    public static Optional<Path> write(Home home) {
        Path file = home.inbox().resolve(FILE);
        if (Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, TableSchema> schemas = Tables.of(MAPPING, home.overlay(), new Problems());
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWriter.write(inOrder(schemas), ADVICE, out);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + file + " cannot be written", e);
        }
    }

    private static List<TableSchema> inOrder(Map<String, TableSchema> schemas) {
        List<TableSchema> ordered = new ArrayList<>();
        FIRST.stream().filter(schemas::containsKey).map(schemas::get).forEach(ordered::add);
        schemas.keySet().stream()
                .sorted()
                .filter(kind -> !FIRST.contains(kind))
                .map(schemas::get)
                .forEach(ordered::add);
        return ordered;
    }
}
