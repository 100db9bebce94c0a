package org.linkbank.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.file.Problems;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Mapping;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.files.FileFolders;
import org.linkbank.source.files.FileProtocol;
import org.linkbank.source.files.WebFileProtocol;
import org.linkbank.source.rdf.SparqlProtocol;
import org.linkbank.table.TableSchema;

/** The protocols that read files, and those of RDF, for one mapping. */
record FileProtocols(Mapping mapping, Map<String, TableSchema> schemas, Overlay overlay) {

    Protocol local(Source source) {
        String corrections = source.parameters().getOrDefault("correctionsMapping", "");
        Map<String, TableSchema> ofCorrections =
                corrections.isEmpty() ? Map.of() : Tables.of(corrections, overlay, new Problems());
        return new FileProtocol(
                new Layers(overlay),
                mapping::form,
                mapping::split,
                this::schema,
                kind -> Optional.ofNullable(ofCorrections.get(kind)));
    }

    Protocol web() {
        return new WebFileProtocol(mapping::form, mapping::split, this::schema, mapping.version());
    }

    /** A SPARQL endpoint where the source says what to ask it, else a dump. */
    Protocol rdf(Source source) {
        String query = source.parameters().getOrDefault("query", "");
        return query.isEmpty() ? web() : new SparqlProtocol(overlay.find(query).orElse(null), query);
    }

    private Optional<TableSchema> schema(String kind) {
        return Optional.ofNullable(schemas.get(kind));
    }

    private record Layers(Overlay overlay) implements FileFolders {
        @Override
        public Optional<Path> find(String path) {
            return overlay.find(path);
        }

        @Override
        public List<Path> list(String folder) {
            return overlay.list(folder, "");
        }
    }
}
