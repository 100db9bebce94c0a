package org.linkbank.config;

import java.util.Optional;
import java.util.Set;
import org.linkbank.file.Nearest;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlFile;
import org.linkbank.file.YamlValue;
import org.linkbank.file.YamlValue.Entries;
import org.linkbank.file.YamlValue.Items;
import org.linkbank.file.YamlValue.Text;

/**
 * Looks whether every step that a route template refers to exists: {@code process: ref: NAME}, and the expressions
 * {@code ref: expression: NAME}. Camel would find out only when it starts.
 *
 * @param steps the names there are
 */
record StepCheck(Set<String> steps, Problems problems) {

    private static final String REF = "ref";

    void check(YamlFile file) {
        file.root().ifPresent(this::look);
    }

    private void look(YamlValue value) {
        if (value instanceof Items items) {
            items.values().forEach(this::look);
        } else if (value instanceof Entries entries) {
            entries.get("process").flatMap(StepCheck::reference).ifPresent(this::expectStep);
            entries.get(REF)
                    .flatMap(expression -> member(expression, "expression"))
                    .ifPresent(this::expectStep);
            entries.values().values().forEach(this::look);
        }
    }

    private static Optional<Text> reference(YamlValue process) {
        return member(process, REF);
    }

    private static Optional<Text> member(YamlValue value, String key) {
        return value instanceof Entries entries && entries.get(key).orElse(null) instanceof Text text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** A placeholder is filled in per partner, so it says nothing yet. */
    private void expectStep(Text name) {
        String plain = name.value().startsWith("#bean:") ? name.value().substring("#bean:".length()) : name.value();
        if (!steps.contains(plain) && !plain.contains("{{")) {
            problems.add(name.where(), "the name of a step", Nearest.quote(plain, steps));
        }
    }
}
