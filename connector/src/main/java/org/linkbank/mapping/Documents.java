package org.linkbank.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.sheet.Workbook;
import org.linkbank.split.CsvRows;
import org.linkbank.split.JsonItems;
import org.linkbank.split.Piece;
import org.linkbank.split.SheetRows;
import org.linkbank.split.SplitException;
import org.linkbank.split.TableDialect;
import org.linkbank.split.XmlElements;

/** Reads the files of a run into items, one at a time. */
final class Documents {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final FileSources files;
    private final Limits limits;

    Documents(FileSources files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** Gives every record of a pass to {@code use}, and to {@code broken} what stands where a record should. */
    void each(KindMaps group, Consumer<Item> use, Consumer<Problem> broken) {
        LogicalSource source = group.source();
        try {
            Optional<InputStream> body = files.open(source.kind(), source.file());
            if (body.isPresent()) {
                try (InputStream in = body.get()) {
                    read(in, source.iteration(), use, broken);
                }
            }
        } catch (SplitException e) {
            throw new SplitException(source.kind() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SplitException(
                    source.kind() + ": expected a file that can be read, found "
                            + e.getClass().getSimpleName() + " at " + source.file(),
                    e);
        }
    }

    private void read(InputStream in, Iteration iteration, Consumer<Item> use, Consumer<Problem> broken)
            throws IOException {
        if (iteration instanceof Iteration.Json json) {
            each(
                    new JsonItems(in, json.path(), limits),
                    (JsonNode node, Long n) -> new Item.Json(node, n),
                    use,
                    broken);
        } else if (iteration instanceof Iteration.Xml xml) {
            Iteration rest = xml.belowPieces();
            Consumer<Item> inside = item -> rest.each(item, use);
            each(new XmlElements(in, xml.path(), limits), Item.Xml::new, inside, broken);
        } else {
            rows(in, use, broken);
        }
    }

    /** A spreadsheet's first sheet is a table too; its zip begins as no text does. */
    private void rows(InputStream in, Consumer<Item> use, Consumer<Problem> broken) throws IOException {
        BufferedInputStream start = new BufferedInputStream(in);
        start.mark(ZIP.length);
        boolean zip = Arrays.equals(start.readNBytes(ZIP.length), ZIP);
        start.reset();
        if (!zip) {
            each(new CsvRows(start, limits), Item.Row::new, use, broken);
            return;
        }
        try (Workbook book = Workbook.open(start, limits)) {
            String first = book.sheets().get(0);
            each(new SheetRows(book, first, TableDialect.STANDARD, limits), Item.Row::new, use, broken);
        }
    }

    private static <T> void each(
            Iterator<Piece<T>> pieces, BiFunction<T, Long, Item> item, Consumer<Item> use, Consumer<Problem> broken) {
        long ordinal = 0;
        while (pieces.hasNext()) {
            Piece<T> piece = pieces.next();
            if (piece instanceof Piece.Found<T> found) {
                use.accept(item.apply(found.value(), ordinal++));
            } else if (piece instanceof Piece.Broken<T> unreadable) {
                broken.accept(unreadable.problem());
            }
        }
    }
}
