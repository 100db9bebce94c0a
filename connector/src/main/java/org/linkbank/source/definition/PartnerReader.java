package org.linkbank.source.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlFile;
import org.linkbank.file.YamlValue;
import org.linkbank.file.YamlValue.Entries;
import org.linkbank.file.YamlValue.Text;

/** Reads the templated routes of a partner file: Camel YAML in its canonical form, which also opens in Kaoto. */
record PartnerReader(Problems problems) {

    private static final List<String> KEYS =
            List.of("routeTemplateRef", "routeId", "description", "note", "group", "prefixId", "parameters");

    List<PartnerRoute> read(YamlFile file) {
        List<PartnerRoute> routes = new ArrayList<>();
        file.root()
                .flatMap(root -> root.asItems("a list that begins with \"- templatedRoute:\"", problems))
                .ifPresent(items -> items.values().forEach(item -> route(item).ifPresent(routes::add)));
        boolean empty = file.root()
                .map(root ->
                        root instanceof YamlValue.Items items && items.values().isEmpty())
                .orElse(problems.isEmpty());
        if (empty) {
            problems.add(file.name(), "\"- templatedRoute:\"", "nothing");
        }
        return routes;
    }

    private Optional<PartnerRoute> route(YamlValue item) {
        Optional<Entries> entries = item.asEntries("\"templatedRoute:\"", problems);
        entries.ifPresent(found -> found.refuseOthers(List.of("templatedRoute"), problems));
        return entries.flatMap(found -> found.get("templatedRoute"))
                .flatMap(value -> value.asEntries("the keys of a templated route", problems))
                .flatMap(this::route);
    }

    private Optional<PartnerRoute> route(Entries route) {
        route.refuseOthers(KEYS, problems);
        Optional<Text> template = text(route, "routeTemplateRef", "a template's id");
        Optional<Text> routeId = text(route, "routeId", "an id for the route");
        Map<String, Text> parameters = new LinkedHashMap<>();
        route.need("parameters", problems)
                .flatMap(list -> list.asItems("a list of \"- name:\" and \"value:\"", problems))
                .ifPresent(list -> list.values().forEach(item -> parameter(item, parameters)));
        return template.isEmpty() || routeId.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartnerRoute(route.where(), template.get(), routeId.get(), parameters));
    }

    private void parameter(YamlValue item, Map<String, Text> parameters) {
        item.asEntries("\"name:\" and \"value:\"", problems).ifPresent(entries -> {
            entries.refuseOthers(List.of("name", "value"), problems);
            Optional<Text> name = text(entries, "name", "a parameter's name");
            Optional<Text> value = text(entries, "value", "a text");
            if (name.isPresent() && value.isPresent()) {
                Text first = parameters.putIfAbsent(name.get().value(), value.get());
                if (first != null) {
                    problems.add(
                            name.get().where(),
                            "a parameter given once",
                            name.get().describe() + ", which is also at " + first.where());
                }
            }
        });
    }

    private Optional<Text> text(Entries entries, String key, String expected) {
        return entries.need(key, problems).flatMap(value -> value.asText(expected, problems));
    }
}
