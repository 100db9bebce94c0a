package org.linkbank.split;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Writes a JSON value so that equal values have equal bytes: UTF-8, no white space, members sorted by name, as RFC 8785
 * does, except that numbers keep the digits the source gave them.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int USUAL_SIZE = 4096;

    private CanonicalJson() {}

    public static byte[] of(JsonNode value) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            new SortedJson(out, MAPPER).write(value);
        } catch (IOException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Reads back what {@link #of} wrote; numbers keep their digits. */
    public static JsonNode read(byte[] canonical) {
        try {
            return MAPPER.readTree(canonical);
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a record in JSON, found something else", e);
        }
    }
}
