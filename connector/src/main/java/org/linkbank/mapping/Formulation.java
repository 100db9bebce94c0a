package org.linkbank.mapping;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.split.JsonPath;
import org.linkbank.split.PathSyntaxException;
import org.linkbank.split.XmlPath;

/** A reference formulation: how iterators and references are read. Both throw a PathSyntaxException. */
sealed interface Formulation {

    RecordForm form();

    Iteration iteration(@Nullable String iterator);

    /** {@code where} is what problems with its value name as their place. */
    Expression reference(String reference, String where);

    /** {@code nulls} are texts that stand for no value (RML-IO, rml:null). */
    record Json(Set<String> nulls) implements Formulation {
        @Override
        public RecordForm form() {
            return RecordForm.JSON;
        }

        @Override
        public Iteration iteration(@Nullable String iterator) {
            return new Iteration.Json(JsonPath.parse(iterator == null ? "$" : iterator));
        }

        @Override
        public Expression reference(String reference, String where) {
            JsonPath path = JsonPath.parse(reference);
            return new JsonReference(path, path.singular(), nulls, where);
        }
    }

    /** The columns of a table with a header line. */
    record Csv(Set<String> nulls) implements Formulation {
        @Override
        public RecordForm form() {
            return RecordForm.CSV;
        }

        @Override
        public Iteration iteration(@Nullable String iterator) {
            if (iterator != null) {
                throw new PathSyntaxException("no iterator, as CSV is read by its rows", "\"" + iterator + "\"");
            }
            return new Iteration.Rows();
        }

        @Override
        public Expression reference(String reference, String where) {
            return new ColumnReference(reference, nulls, where);
        }
    }

    /** Elements of XML; {@code namespaces} are by prefix (RML-IO, rml:namespace). */
    record Xml(Set<String> nulls, Map<String, String> namespaces) implements Formulation {
        @Override
        public RecordForm form() {
            return RecordForm.XML;
        }

        @Override
        public Iteration iteration(@Nullable String iterator) {
            return Iteration.Xml.of(XmlPath.parse(iterator == null ? "/*" : iterator, namespaces), namespaces);
        }

        @Override
        public Expression reference(String reference, String where) {
            return new XPathReference(ElementPath.compile(reference, namespaces), nulls);
        }
    }
}
