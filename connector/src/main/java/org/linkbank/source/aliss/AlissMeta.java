package org.linkbank.source.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.WebAddress;

/** What the register says of its licence and of whom to name. */
record AlissMeta(@Nullable String licence, List<String> attribution) {

    static AlissMeta of(JsonNode meta) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : meta.path("attribution")) {
            String text = item.isTextual() ? item.asText() : item.path("text").asText();
            if (!text.isBlank() && !texts.contains(text.strip())) {
                texts.add(text.strip());
            }
        }
        return new AlissMeta(WebAddress.orNull(meta.path("licence").asText()), texts);
    }

    Harvested.Stated stated() {
        return new Harvested.Stated(licence, attribution);
    }
}
