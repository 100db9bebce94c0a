package org.linkbank.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes by which this project writes the vocabularies it uses: for what it serialises and for hints. */
public final class Prefixes {

    public static final Map<String, String> KNOWN = known();

    private Prefixes() {}

    private static Map<String, String> known() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("lb", "https://linkbank.org/vocab#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("sioc", "http://rdfs.org/sioc/ns#");
        prefixes.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("sd", "http://www.w3.org/ns/sparql-service-description#");
        return Collections.unmodifiableMap(prefixes);
    }

    static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(KNOWN).lock();
    }

    /** {@code schema:name} for {@code https://schema.org/name}; the IRI itself where no known prefix fits. */
    public static String shorten(String iri) {
        for (Map.Entry<String, String> prefix : KNOWN.entrySet()) {
            String rest = iri.startsWith(prefix.getValue())
                    ? iri.substring(prefix.getValue().length())
                    : "";
            if (!rest.isEmpty() && rest.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                return prefix.getKey() + ":" + rest;
            }
        }
        return iri;
    }
}
