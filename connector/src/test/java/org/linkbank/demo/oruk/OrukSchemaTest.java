package org.linkbank.demo.oruk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulators' answers against the standard's own schemas, which may lie beside the checkout. */
class OrukSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OrukSimulator THREE = OrukSimulator.start(OrukEdition.THREE, 2, 40);
    private static final OrukSimulator ONE = OrukSimulator.start(OrukEdition.ONE, 2, 40);

    @AfterAll
    static void stop() {
        THREE.close();
        ONE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', api_details",
        "services, service_list",
        "services?full=true, service_list",
        "services?modified_after=2026-09-03T00:00:00Z, service_list",
        "services/*, service",
        "organizations, organization_list",
        "organizations/*, organization",
        "service_at_locations, service_at_location_list",
        "service_at_locations/*, service_at_location",
        "taxonomies, taxonomy_list",
        "taxonomies/*, taxonomy",
        "taxonomy_terms, taxonomy_term_list",
        "taxonomy_terms/*, taxonomy_term"
    })
    void theThirdEditionAnswersByItsSchemas(String path, String schema) throws IOException {
        assertThat(errors("3.0", schema, get(THREE, path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "services, service_list",
        "services/*, service",
        "organizations, organization_list",
        "organizations/*, organization",
        "locations, location_list",
        "locations/*, location",
        "taxonomies, taxonomy_list",
        "taxonomies/*, taxonomy"
    })
    void theFirstEditionAnswersByItsSchemas(String path, String schema) throws IOException {
        assertThat(errors("1.0", schema, get(ONE, path))).isEmpty();
    }

    @Test
    void theSchemasFindAServiceThatIsWrong() throws IOException {
        JsonNode wrong = JSON.readTree("{\"id\": \"1\", \"name\": 7, \"status\": \"paused\"}");

        assertThat(errors("3.0", "service", wrong)).hasSizeGreaterThanOrEqualTo(2);
    }

    /** With {@code *} for the first id of the list. */
    private static JsonNode get(OrukSimulator feed, String path) throws IOException {
        if (!path.endsWith("/*")) {
            try (InputStream in = URI.create(feed.url() + "/" + path).toURL().openStream()) {
                return JSON.readTree(in);
            }
        }
        String list = path.substring(0, path.length() - 2);
        JsonNode page = get(feed, list);
        String id = page.path(page.has("contents") ? "contents" : "content")
                .path(0)
                .path("id")
                .asText();
        return get(feed, list + "/" + id);
    }

    private static List<String> errors(String edition, String schema, JsonNode answer) {
        Path folder = Path.of("../shared/reference/openreferral-uk")
                .resolve(edition)
                .resolve("schema")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: no reference material at ../shared/reference/openreferral-uk");
        String published = "https://openreferraluk.org/specifications/" + edition + "/schema/";
        // The schemas refer to each other by their published addresses: each is read from its file.
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri ->
                        iri.startsWith(published) ? text(folder.resolve(iri.substring(published.length()))) : null));
        Schema loaded = registry.getSchema(SchemaLocation.of(published + schema + ".json"));
        return loaded.validate(answer).stream().map(Error::toString).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
