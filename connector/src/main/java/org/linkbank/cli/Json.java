package org.linkbank.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;

/** What commands print under {@code --json}. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists, texts and numbers can be written", e);
        }
    }

    static Map<String, Object> run(RunEntry run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", run.source().value());
        json.put("run", run.id());
        json.put("trigger", run.trigger());
        json.put("started", run.started().toString());
        json.put("ended", run.ended() == null ? null : String.valueOf(run.ended()));
        json.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        json.put("reason", run.reason());
        json.put("counts", counts(run.counts()));
        json.put("warnings", run.warnings());
        return json;
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("created", counts.created());
        json.put("updated", counts.updated());
        json.put("withdrawn", counts.withdrawn());
        json.put("held", counts.held());
        json.put("unchanged", counts.unchanged());
        json.put("rejected", counts.rejected());
        return json;
    }
}
