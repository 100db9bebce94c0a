package org.linkbank.source.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.sheet.Workbook;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.FormException;
import org.linkbank.split.CsvRows;
import org.linkbank.split.Piece;
import org.linkbank.split.SheetRows;
import org.linkbank.split.Splitter;
import org.linkbank.split.TableDialect;
import org.linkbank.split.TableRows;
import org.linkbank.table.Column.Otherwise;
import org.linkbank.table.TableSchema;

/** Opens what a fetched file holds: the file itself, a spreadsheet's sheets, the files in a zip. */
final class FileParts {

    private static final int MOST_ENTRIES = 10_000;

    private final FileContext context;
    private final FetchResult.Response response;
    private final FileBody body;
    private final String url;

    FileParts(FileContext context, FetchResult.Response response, FileBody body, String url) {
        this.context = context;
        this.response = response;
        this.body = body;
        this.url = url;
    }

    /** Adds the parts of a file whose bytes these are. */
    void add(DataFile file, InputStream bytes) throws IOException {
        InputStream plain = file.zipped() ? Bytes.unzipped(bytes) : bytes;
        switch (file.syntax()) {
            case ZIP -> zip(file, plain);
            case WORKBOOK -> workbook(file, plain);
            default -> body.add(() -> part(file, plain));
        }
    }

    private @Nullable RecordParts part(DataFile file, InputStream bytes) throws IOException {
        String kind = context.kinds().of(file.stem()).orElse(null);
        if (kind == null) {
            context.notes()
                    .warn(file.path() + ": expected a kind of record that the mapping knows, found \"" + file.stem()
                            + "\". File left out");
            return null;
        }
        if (file.syntax() == Syntax.CSV) {
            return rows(file, kind, dialect -> new CsvRows(bytes, dialect, context.limits()), bytes);
        }
        RecordForm form = form(file, kind);
        Found found = found(file.path(), kind, form);
        RecordIds ids = new RecordIds(form, context.settings().ids());
        return new CutParts(found, ids, cut(file, kind, bytes), context.corrections(), bytes);
    }

    private RecordForm form(DataFile file, String kind) throws FormException {
        RecordForm form =
                switch (file.syntax()) {
                    case JSON, JSON_LINES -> RecordForm.JSON;
                    case XML -> RecordForm.XML;
                    case RDF -> RecordForm.RDF;
                    default -> RecordForm.CSV;
                };
        RecordForm mapped = context.form().apply(kind).orElse(form);
        if (mapped != form) {
            throw new FormException("expected " + mapped + " as the mapping does, found " + form);
        }
        return form;
    }

    private Iterator<Piece<byte[]>> cut(DataFile file, String kind, InputStream bytes) throws IOException {
        return switch (file.syntax()) {
            case JSON_LINES -> Splitter.jsonLines(bytes, context.limits());
            case RDF -> Splitter.rdf(bytes, file.ending(), response.uri().toString(), context.limits());
            default -> context.cutter().cut(kind, bytes, context.limits());
        };
    }

    private interface RowsOpener {
        TableRows open(TableDialect dialect) throws IOException;
    }

    private RecordParts rows(DataFile file, String kind, RowsOpener opener, Closeable open) throws IOException {
        form(file, kind);
        TableSchema schema = context.schemas().apply(kind).orElse(null);
        TableDialect dialect = context.settings().dialect();
        return new RowParts(
                found(file.path(), kind, RecordForm.CSV),
                new RecordIds(RecordForm.CSV, context.settings().ids()),
                opener.open(schema == null ? dialect : dialect.withHeadings(schema.headings())),
                schema,
                Map.of(Otherwise.FILE_NAME, file.stem(), Otherwise.FILE_DATE, changed()),
                context.notes(),
                open);
    }

    /** The day of the file's own date, or of the fetching where it has none. */
    private String changed() {
        return response.header("last-modified")
                .flatMap(HttpDates::day)
                .orElseGet(() -> response.at().toString().substring(0, 10));
    }

    private Found found(String place, String kind, RecordForm form) {
        String fields = String.join(" or ", context.settings().ids());
        return new Found(context.source(), place, url, kind, form, fields, response.at());
    }

    /** Each sheet named after a kind; else the first, where the file is named after one or the kind is stated. */
    private void workbook(DataFile file, InputStream bytes) throws IOException {
        Workbook workbook = Workbook.open(bytes, context.limits());
        body.closeAtEnd(workbook);
        String wanted = context.settings().sheet();
        Kinds kinds = context.kinds();
        List<String> sheets = workbook.sheets().stream()
                .filter(sheet -> wanted.isEmpty()
                        ? context.settings().kind().isEmpty() && kinds.of(sheet).isPresent()
                        : sheet.equalsIgnoreCase(wanted))
                .toList();
        if (sheets.isEmpty() && !wanted.isEmpty()) {
            throw new FormException("expected a sheet \"" + wanted + "\", found " + workbook.sheets());
        }
        Optional<String> ofFile = kinds.of(file.stem());
        List<String> read =
                sheets.isEmpty() && ofFile.isPresent() ? workbook.sheets().subList(0, 1) : sheets;
        if (read.isEmpty()) {
            context.notes()
                    .warn(file.path() + ": expected a sheet with the name of a kind that the mapping knows, found "
                            + workbook.sheets() + ". File left out");
        }
        for (String sheet : read) {
            String kind = kinds.of(sheet)
                    .or(() -> ofFile)
                    .orElseThrow(() -> new FormException(
                            "expected a kind of record that the mapping knows, found \"" + sheet + "\""));
            body.add(() ->
                    rows(file, kind, dialect -> new SheetRows(workbook, sheet, dialect, context.limits()), () -> {}));
        }
    }

    /** Read from a temporary file, so that the list of files at the zip's end is believed and not what stands between. */
    private void zip(DataFile file, InputStream bytes) throws IOException {
        Path copy = Files.createTempFile("linkbank-", ".zip");
        body.closeAtEnd(() -> Files.deleteIfExists(copy));
        Bytes.copy(bytes, copy, context.limits().bytes());
        try {
            ZipFile zip = new ZipFile(copy.toFile());
            body.closeAtEnd(zip);
            if (zip.size() > MOST_ENTRIES) {
                throw new FormException("expected a zip of at most " + MOST_ENTRIES + " files, found more");
            }
            Bytes.Budget budget = new Bytes.Budget(context.limits().bytes());
            zip.stream()
                    .filter(entry -> isData(entry))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> body.add(() -> {
                        add(file.inside(entry.getName()), budget.count(zip.getInputStream(entry)));
                        return null;
                    }));
        } catch (ZipException e) {
            throw new FormException("expected a zip file, found something else, or one that is cut off");
        }
    }

    private static boolean isData(ZipEntry entry) {
        boolean zip = entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip");
        boolean litter = entry.getName().startsWith("__MACOSX/");
        return !entry.isDirectory()
                && !zip
                && !litter
                && DataFile.at(entry.getName()).isPresent();
    }
}
