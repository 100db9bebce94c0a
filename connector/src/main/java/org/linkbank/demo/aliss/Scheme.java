package org.linkbank.demo.aliss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Reads one of ALISS's lists from the project's own SKOS schemes, {@code defaults/vocab/schemes} on the class path. */
final class Scheme {

    private static final String KEY = "https://linkbank.org/vocab#sourceKey";

    private final Model model = ModelFactory.createDefaultModel();
    private final Map<Resource, Concept> read = new HashMap<>();

    private Scheme(String file) {
        String path = "/defaults/vocab/schemes/" + file;
        try (InputStream in = Scheme.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("class path: expected " + path + ", found none");
            }
            RDFDataMgr.read(model, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scheme's concepts that have a number of ALISS's, in the order of the numbers. */
    static List<Concept> read(String file) {
        Scheme scheme = new Scheme(file);
        List<Concept> concepts = new ArrayList<>();
        scheme.model
                .listSubjectsWithProperty(SKOS.inScheme)
                .filterKeep(resource -> scheme.number(resource) != null)
                .forEach(resource -> concepts.add(scheme.concept(resource)));
        concepts.sort(Comparator.comparingInt(Concept::id));
        return List.copyOf(concepts);
    }

    private Concept concept(Resource resource) {
        Concept known = read.get(resource);
        if (known == null) {
            known = make(resource);
            read.put(resource, known);
        }
        return known;
    }

    private Concept make(Resource resource) {
        String uri = resource.getURI();
        String key = uri.substring(uri.lastIndexOf('/') + 1);
        Integer id = number(resource);
        if (id == null) {
            throw new IllegalStateException(uri + ": expected a skos:notation typed lb:sourceKey, found none");
        }
        String name = resource.getRequiredProperty(SKOS.prefLabel).getString();
        return new Concept(id, key, name, key, codes(resource), parent(resource));
    }

    private @Nullable Concept parent(Resource resource) {
        Statement broader = resource.getProperty(SKOS.broader);
        return broader == null || number(broader.getResource()) == null ? null : concept(broader.getResource());
    }

    private @Nullable Integer number(Resource resource) {
        return resource.listProperties(SKOS.notation)
                .filterKeep(statement -> KEY.equals(statement.getLiteral().getDatatypeURI()))
                .mapWith(statement -> Integer.valueOf(statement.getLiteral().getLexicalForm()))
                .nextOptional()
                .orElse(null);
    }

    private static List<String> codes(Resource resource) {
        return resource
                .listProperties(SKOS.notation)
                .filterDrop(statement -> KEY.equals(statement.getLiteral().getDatatypeURI()))
                .mapWith(Statement::getString)
                .toList()
                .stream()
                .sorted()
                .toList();
    }
}
