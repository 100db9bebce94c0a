package org.linkbank.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.linkbank.record.Limits;
import org.w3c.dom.Element;

/**
 * Cuts a body into records in canonical form, as they are asked for: memory does not grow with the body. The iterators throw
 * a {@link SplitException} where the body breaks off, is malformed or goes over a limit; what came before has been given. The
 * body is closed by whoever opened it.
 */
public final class Splitter {

    private Splitter() {}

    /** {@code iterator} is a JSONPath, as in {@code $.entries[*]}; a {@link PathSyntaxException} says if it is not. */
    public static Iterator<Piece<byte[]>> json(InputStream body, String iterator, Limits limits) throws IOException {
        return canonical(
                new JsonItems(body, JsonPath.parse(iterator), limits), (JsonNode node) -> CanonicalJson.of(node));
    }

    /** Rows of a table with a header line; a row with more or fewer fields is {@link Piece.Broken}. */
    public static Iterator<Piece<byte[]>> csv(InputStream body, Limits limits) throws IOException {
        return rows(new CsvRows(body, limits));
    }

    /** Rows of a table of any kind, a spreadsheet's too. */
    public static Iterator<Piece<byte[]>> rows(TableRows rows) {
        return canonical(rows, (Map<String, String> row) -> CanonicalCsv.of(row));
    }

    /** The values of JSON Lines; a line that is none is {@link Piece.Broken}. */
    public static Iterator<Piece<byte[]>> jsonLines(InputStream body, Limits limits) {
        return canonical(new JsonLines(body, limits), (JsonNode node) -> CanonicalJson.of(node));
    }

    /** The subjects of an RDF document with what is said of them; see {@link RdfSubjects} for what the arguments are. */
    public static Iterator<Piece<byte[]>> rdf(InputStream body, String ending, String base, Limits limits) {
        return new RdfSubjects(body, ending, base, limits);
    }

    /**
     * Elements, each with every namespace in scope declared on it. {@code iterator} is an XPath of child steps, as in
     * {@code /feed/entry}; a name in a namespace is written with a prefix of {@code namespaces} or as
     * {@code Q{namespace}name}. A {@link PathSyntaxException} says if it is none, or asks for more than child steps.
     */
    public static Iterator<Piece<byte[]>> xml(
            InputStream body, String iterator, Map<String, String> namespaces, Limits limits) throws IOException {
        XmlPath path = XmlPath.parse(iterator, namespaces);
        if (!path.rest().isEmpty()) {
            throw new PathSyntaxException("an iterator of element names only", "\"" + path.rest() + "\"");
        }
        return canonical(new XmlElements(body, path, limits), (Element element) -> CanonicalXml.of(element));
    }

    private static <T> Iterator<Piece<byte[]>> canonical(Pieces<T> pieces, Function<T, byte[]> bytes) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pieces.hasNext();
            }

            @Override
            public Piece<byte[]> next() {
                Piece<T> piece = pieces.next();
                return piece instanceof Piece.Found<T> found
                        ? new Piece.Found<>(bytes.apply(found.value()), found.place())
                        : new Piece.Broken<>(((Piece.Broken<T>) piece).problem());
            }
        };
    }
}
