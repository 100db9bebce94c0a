package org.linkbank.source.definition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.file.Problems;
import org.linkbank.file.Scalars;
import org.linkbank.file.YamlFile;
import org.linkbank.file.YamlValue;
import org.linkbank.file.YamlValue.Entries;
import org.linkbank.file.YamlValue.Text;
import org.linkbank.record.Problem;
import org.linkbank.source.definition.RouteTemplate.Parameter;

/** Reads the templates of a file of Camel YAML in its canonical form; what the steps mean is for Camel to say. */
final class TemplateReader {

    private static final List<String> KEYS = List.of("name", "description", "required", "defaultValue");

    private final Map<String, RouteTemplate> templates = new LinkedHashMap<>();

    /** Adds the templates of {@code file} to those read before; gives what is wrong with the file. */
    List<Problem> read(Path file, String name) {
        Problems problems = new Problems();
        YamlFile.read(file, name, problems)
                .root()
                .flatMap(root -> root.asItems("a list that begins with \"- routeTemplate:\"", problems))
                .ifPresent(items -> items.values().forEach(item -> item(item, problems)));
        return problems.all();
    }

    Map<String, RouteTemplate> templates() {
        return templates;
    }

    private void item(YamlValue item, Problems problems) {
        item.asEntries("\"routeTemplate:\"", problems)
                .flatMap(entries -> entries.get("routeTemplate"))
                .flatMap(value -> value.asEntries("the keys of a route template", problems))
                .ifPresent(template -> template(template, problems));
    }

    private void template(Entries template, Problems problems) {
        Problems own = new Problems();
        if (template.get("route").isEmpty() && template.get("from").isEmpty()) {
            own.add(template.where(), "\"route\" or \"from\" in the template", "neither");
        }
        Map<String, Parameter> parameters = parameters(template, own);
        template.need("id", own).flatMap(id -> id.asText("an id", own)).ifPresent(id -> {
            RouteTemplate first = templates.putIfAbsent(
                    id.value(), new RouteTemplate(id.value(), id.where(), parameters, own.isEmpty()));
            if (first != null) {
                own.add(id.where(), "a template id used once", id.describe() + ", which is also at " + first.where());
            }
        });
        problems.addAll(own.all());
    }

    private Map<String, Parameter> parameters(Entries template, Problems own) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        template.get("parameters")
                .flatMap(list -> list.asItems("a list of parameters", own))
                .ifPresent(list -> list.values().forEach(item -> parameter(item, own)
                        .ifPresent(parameter -> parameters.put(parameter.name(), parameter))));
        return parameters;
    }

    private static Optional<Parameter> parameter(YamlValue item, Problems own) {
        Optional<Entries> entries = item.asEntries("a parameter with \"name:\"", own);
        entries.ifPresent(found -> found.refuseOthers(KEYS, own));
        return entries.flatMap(found -> found.need("name", own)
                .flatMap(name -> name.asText("a name", own))
                .map(name -> parameter(name.value(), found, own)));
    }

    private static Parameter parameter(String name, Entries entries, Problems own) {
        Optional<Text> standard = entries.text("defaultValue", "a text", own);
        boolean required = entries.text("required", "true or false", own)
                .flatMap(text -> truth(text, own))
                .orElse(true);
        return new Parameter(name, required && standard.isEmpty(), standard);
    }

    private static Optional<Boolean> truth(Text text, Problems own) {
        Optional<Boolean> truth = Scalars.truth(text.value());
        if (truth.isEmpty()) {
            own.addAll(List.of(text.problem("true or false")));
        }
        return truth;
    }
}
