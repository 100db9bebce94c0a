package org.linkbank.source.definition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkbank.file.Nearest;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlValue.Text;
import org.linkbank.home.Secrets;
import org.linkbank.source.Source;
import org.linkbank.source.definition.RouteTemplate.Parameter;

/** Holds one templated route against its template and against what every source needs. */
record RouteCheck(Map<String, RouteTemplate> templates, SourceReader sourceReader, Secrets secrets) {

    /** The source that the route defines; empty when a problem was noted or when the route pushes. */
    Optional<Source> check(Path file, PartnerRoute route, Problems problems) {
        RouteTemplate template = templates.get(route.template().value());
        if (template == null) {
            problems.add(
                    route.template().where(),
                    "the id of a template: " + String.join(", ", templates.keySet()),
                    Nearest.quote(route.template().value(), templates.keySet()));
            return Optional.empty();
        }
        Values values = new Values(route.where(), effective(route, template), new Problems());
        if (!template.good()) {
            values.problems().add(route.template().where(), "a template without faults", "some at " + template.where());
        }
        refuseUnknown(route, template, values.problems());
        needDeclared(template, values);
        needSecrets(values);
        Optional<Source> source = template.pulls() ? sourceReader.read(file, template, values) : Optional.empty();
        problems.addAll(values.problems().all());
        return source;
    }

    /** Whether what the route defines is private, as far as a faulty one can be understood. */
    boolean mayBePrivate(PartnerRoute route) {
        RouteTemplate template = templates.get(route.template().value());
        return SourceReader.mayBePrivate(template == null ? route.parameters() : effective(route, template));
    }

    /** The template's defaults with the file's values over them. */
    private static Map<String, Text> effective(PartnerRoute route, RouteTemplate template) {
        Map<String, Text> texts = new LinkedHashMap<>();
        for (Parameter parameter : template.parameters().values()) {
            parameter.standard().ifPresent(text -> texts.put(parameter.name(), text));
        }
        texts.putAll(route.parameters());
        return texts;
    }

    private static void refuseUnknown(PartnerRoute route, RouteTemplate template, Problems problems) {
        Set<String> known = new LinkedHashSet<>(template.parameters().keySet());
        if (template.pulls()) {
            known.addAll(SourceReader.COMMON);
        }
        route.parameters().forEach((name, value) -> {
            if (!known.contains(name)) {
                String expected = "a parameter of " + template.id() + ": " + String.join(", ", known);
                problems.add(value.where(), expected, Nearest.quote(name, known));
            }
        });
    }

    private static void needDeclared(RouteTemplate template, Values values) {
        for (Parameter parameter : template.parameters().values()) {
            boolean told = template.pulls() && SourceReader.NEEDED.contains(parameter.name());
            if (parameter.required() && !told && !values.texts().containsKey(parameter.name())) {
                values.problems().add(values.where(), "the parameter \"" + parameter.name() + "\"", "none");
            }
        }
    }

    /** A partner that is switched off may wait for its secrets. */
    private void needSecrets(Values values) {
        Text enabled = values.texts().get("enabled");
        if (enabled != null && enabled.value().equals("false")) {
            return;
        }
        for (Text text : values.texts().values()) {
            for (String missing : secrets.missing(text.value())) {
                values.problems().add(text.where(), missing + " in the environment or in secrets.env", "none");
            }
        }
    }
}
