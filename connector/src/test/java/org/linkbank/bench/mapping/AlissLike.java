package org.linkbank.bench.mapping;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file of invented services in the shape of ALISS's, 17 triples each under the bench's mapping. */
public final class AlissLike {

    private static final String[] SUBJECTS = {"food", "money", "housing", "walking", "music", "gardening", "carers"};

    private AlissLike() {}

    /** Arguments: the file, the number of records. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void write(Path file, int records) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("count", records);
            json.writeArrayFieldStart("data");
            for (int i = 0; i < records; i++) {
                service(json, i);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void service(JsonGenerator json, int i) throws IOException {
        String subject = SUBJECTS[i % SUBJECTS.length];
        json.writeStartObject();
        json.writeStringField("id", id(i, '1'));
        json.writeStringField("name", "A " + subject + " group, number " + i);
        json.writeStringField(
                "description", ("We meet on Tuesdays for " + subject + ". Tea & cake; all welcome. ").repeat(4));
        json.writeStringField("url", "https://example.org/" + subject + "/" + i);
        json.writeNullField("referral_url");
        json.writeStringField("phone", "0141 404 " + (1000 + i % 9000));
        json.writeStringField("email", "hello" + i + "@example.org");
        json.writeStringField("last_updated", "2024-03-0" + (1 + i % 9) + "T00:00:00");
        json.writeArrayFieldStart("categories");
        category(json, subject);
        category(json, SUBJECTS[(i + 3) % SUBJECTS.length]);
        json.writeEndArray();
        organisation(json, i);
        json.writeArrayFieldStart("locations");
        location(json, i);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void category(JsonGenerator json, String slug) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", slug);
        json.writeStringField("slug", slug);
        json.writeBooleanField("selected", true);
        json.writeEndObject();
    }

    private static void organisation(JsonGenerator json, int i) throws IOException {
        json.writeObjectFieldStart("organisation");
        json.writeStringField("id", id(i, '3'));
        json.writeStringField("name", "Organisation " + i);
        json.writeBooleanField("is_claimed", i % 2 == 0);
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, int i) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id(i, '2'));
        json.writeStringField("name", "Hall " + i);
        json.writeStringField("postal_code", "G1 1AA");
        json.writeNumberField("latitude", BigDecimal.valueOf(5_500_001L + 10L * i, 5));
        json.writeNumberField("longitude", BigDecimal.valueOf(-400_001L - 10L * i, 5));
        json.writeEndObject();
    }

    private static String id(int i, char kind) {
        return String.format("%08x-%c%c%c%c-4111-8111-111111111111", i, kind, kind, kind, kind);
    }
}
