package org.linkbank.split;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

/**
 * The rows of a CSV table with a header line (RFC 4180), by column name, read one at a time. A row with more or fewer fields
 * than the header is broken and the next is read; empty lines are skipped.
 */
public final class CsvRows extends TableRows {

    private final Iterator<CsvRecord> rows;
    private final TableDialect dialect;
    private @Nullable List<String> header;
    private long line;

    public CsvRows(InputStream in, Limits limits) throws IOException {
        this(in, TableDialect.STANDARD, limits);
    }

    /** What {@code dialect} leaves open is found out. */
    public CsvRows(InputStream in, TableDialect dialect, Limits limits) throws IOException {
        super(limits);
        this.dialect = dialect;
        BufferedReader text = Decoded.of(new LimitedInput(in, limits.bytes()), dialect.charset());
        this.rows = CsvReader.builder()
                .fieldSeparator(delimiter(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.recordBytes())
                .ofCsvRecord(text)
                .iterator();
    }

    private char delimiter(BufferedReader text) throws IOException {
        Character stated = dialect.delimiter();
        try {
            return stated == null ? Delimiters.of(text) : stated;
        } catch (CharacterCodingException e) {
            throw new SplitException(otherBytes(), e);
        }
    }

    private String otherBytes() {
        Charset charset = dialect.charset() == null ? StandardCharsets.UTF_8 : dialect.charset();
        return "expected text in " + charset + ", found other bytes";
    }

    @Override
    public String cell(String column) {
        return "line " + line + ", column " + column;
    }

    @Override
    @Nullable
    Piece<Map<String, String>> advance() throws IOException {
        try {
            List<String> columns = header == null ? readHeader() : header;
            return rows.hasNext() ? piece(columns, rows.next()) : null;
        } catch (CsvParseException e) {
            throw new SplitException(parseFault(e), e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new SplitException(otherBytes(), e)
                    : new SplitException(String.valueOf(e.getCause()), e);
        }
    }

    private String parseFault(CsvParseException e) {
        Throwable cause = e.getCause();
        if (cause instanceof CharacterCodingException) {
            return otherBytes();
        }
        if (cause instanceof UncheckedIOException io && io.getCause() instanceof CharacterCodingException) {
            return otherBytes();
        }
        return "expected CSV, found a row that cannot be read: a quote that is not closed, text behind one, or too long a row";
    }

    private List<String> readHeader() {
        if (!rows.hasNext()) {
            throw new SplitException("expected a header line, found nothing");
        }
        List<String> columns = rows.next().getFields();
        if (columns.stream().distinct().count() < columns.size()) {
            throw new SplitException("expected a header line with different names, found one twice");
        }
        header = columns;
        return columns;
    }

    private Piece<Map<String, String>> piece(List<String> columns, CsvRecord row) {
        line = row.getStartingLineNumber();
        String place = "line " + line;
        if (row.getFieldCount() != columns.size()) {
            return broken(place, columns.size() + " fields as in the header", row.getFieldCount() + " fields");
        }
        Map<String, String> fields = new TreeMap<>();
        long length = 0;
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), dialect.value(row.getField(i)));
            length += row.getField(i).length();
        }
        return length > limits().recordBytes()
                ? broken(place, "a row of at most " + limits().recordBytes() + " bytes", "a longer one")
                : new Piece.Found<>(fields, place);
    }

    private static Piece<Map<String, String>> broken(String place, String expected, String found) {
        return new Piece.Broken<>(new Problem(place, expected, found));
    }
}
