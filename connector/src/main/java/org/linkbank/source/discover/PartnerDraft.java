package org.linkbank.source.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkbank.record.SourceId;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A partner file for what a site offers.
 *
 * @param name what people call the partner
 * @param privateHost the host, if it lies in a private network and the source may reach it there; else empty
 */
public record PartnerDraft(Offer offer, SourceId id, String name, boolean enabled, String privateHost) {

    private static final int LONGEST_ID = 60;

    /** An id made of a host's name: {@code forum-example-org} of {@code www.forum.example.org}. */
    public static SourceId id(URI url, List<SourceId> taken) {
        String words = url.getHost()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = words.length() <= LONGEST_ID ? words : words.substring(0, LONGEST_ID);
        SourceId id = new SourceId(cut.isEmpty() ? "site" : cut);
        for (int number = 2; taken.contains(id); number++) {
            id = new SourceId(cut + "-" + number);
        }
        return id;
    }

    /** The file's name under {@code routes/}. */
    public static String fileName(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-") + ".camel.yaml";
    }

    /** The file, as Camel's YAML in its canonical form. */
    public String text() {
        Map<String, Object> route = new LinkedHashMap<>();
        route.put("routeTemplateRef", offer.template());
        route.put("routeId", id.value());
        route.put("parameters", parameters());
        String yaml = new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(List.of(Map.of("templatedRoute", route)));
        String line = oneLine(name + ": " + offer.words());
        return "# " + line + ".\n# Written by ./linkbank discover: look it over, then enable it.\n" + yaml;
    }

    private List<Map<String, String>> parameters() {
        List<Map<String, String>> parameters = new ArrayList<>();
        add(parameters, "source", id.value());
        add(parameters, "name", oneLine(name));
        add(parameters, "url", offer.url().toString());
        add(parameters, "schedule", schedule());
        add(parameters, "mapping", offer.kind());
        if (offer.licence() != null) {
            add(parameters, "licence", offer.licence());
        }
        if (!privateHost.isEmpty()) {
            add(parameters, "privateHosts", privateHost);
        }
        offer.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> add(parameters, parameter.getKey(), parameter.getValue()));
        add(parameters, "enabled", Boolean.toString(enabled));
        return parameters;
    }

    /** Once a night, each partner at another minute. */
    private String schedule() {
        int minute = Math.floorMod(id.value().hashCode(), 180);
        return "0 " + minute % 60 + " " + (2 + minute / 60) + " * * ?";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static void add(List<Map<String, String>> parameters, String name, String value) {
        Map<String, String> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("value", value);
        parameters.add(parameter);
    }
}
