package org.linkbank.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.split.JsonPath;
import org.linkbank.split.Piece;
import org.linkbank.split.Splitter;
import org.linkbank.split.XmlPath;

/** The iterator of a logical source: what it selects below a whole document or below one record. */
sealed interface Iteration {

    RecordForm form();

    /** As a mapping writes it, or as {@link org.linkbank.split.Splitter} reads it. */
    String text();

    int length();

    /** The iteration that remains below each item of {@code prefix}; empty when this one does not extend it. */
    Optional<Iteration> after(Iteration prefix);

    void each(Item root, Consumer<Item> out);

    /** Cuts a body into the records that it selects, in canonical form. */
    Iterator<Piece<byte[]>> split(InputStream body, Limits limits) throws IOException;

    /** A JSONPath. */
    record Json(JsonPath path) implements Iteration {
        @Override
        public RecordForm form() {
            return RecordForm.JSON;
        }

        @Override
        public String text() {
            return path.text();
        }

        @Override
        public int length() {
            return path.steps().size();
        }

        @Override
        public Optional<Iteration> after(Iteration prefix) {
            return prefix instanceof Json json ? path.after(json.path).map(Json::new) : Optional.empty();
        }

        @Override
        public Iterator<Piece<byte[]>> split(InputStream body, Limits limits) throws IOException {
            return Splitter.json(body, path.text(), limits);
        }

        @Override
        public void each(Item root, Consumer<Item> out) {
            if (path.steps().isEmpty()) {
                out.accept(root);
                return;
            }
            long[] ordinal = {root.ordinal() << 20};
            path.each(((Item.Json) root).node(), node -> out.accept(new Item.Json(node, ordinal[0]++)));
        }
    }

    /** The rows of a table: CSV has no iterator. */
    record Rows() implements Iteration {
        @Override
        public RecordForm form() {
            return RecordForm.CSV;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public Optional<Iteration> after(Iteration prefix) {
            return prefix instanceof Rows ? Optional.of(this) : Optional.empty();
        }

        @Override
        public Iterator<Piece<byte[]>> split(InputStream body, Limits limits) throws IOException {
            return Splitter.csv(body, limits);
        }

        @Override
        public void each(Item root, Consumer<Item> out) {
            out.accept(root);
        }
    }

    /** An XPath from the root of a document. */
    record Xml(XmlPath path, Map<String, String> namespaces, ElementPath below) implements Iteration {

        static Xml of(XmlPath path, Map<String, String> namespaces) {
            return new Xml(path, namespaces, ElementPath.of(path, namespaces));
        }

        @Override
        public RecordForm form() {
            return RecordForm.XML;
        }

        @Override
        public String text() {
            return path.expanded();
        }

        @Override
        public int length() {
            return path.steps().size() + (path.rest().isEmpty() ? 0 : 1);
        }

        @Override
        public Optional<Iteration> after(Iteration prefix) {
            return prefix instanceof Xml xml
                    ? path.after(xml.path).map(rest -> of(rest, namespaces))
                    : Optional.empty();
        }

        @Override
        public Iterator<Piece<byte[]>> split(InputStream body, Limits limits) throws IOException {
            return Splitter.xml(body, text(), namespaces, limits);
        }

        @Override
        public void each(Item root, Consumer<Item> out) {
            if (length() == 0) {
                out.accept(root);
                return;
            }
            long[] ordinal = {root.ordinal() << 20};
            below.elements(((Item.Xml) root).element(), element -> out.accept(new Item.Xml(element, ordinal[0]++)));
        }

        /** What remains to be done below the elements that {@link org.linkbank.split.XmlElements} gives. */
        Iteration belowPieces() {
            return of(new XmlPath(path.text(), List.of(), path.rest()), namespaces);
        }

        /** By the path alone: what is compiled from it has no equality. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Xml xml
                    && path.steps().equals(xml.path.steps())
                    && path.rest().equals(xml.path.rest());
        }

        @Override
        public int hashCode() {
            return path.steps().hashCode();
        }
    }
}
