package org.linkbank.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linkbank.file.Problems;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.home.Settings;
import org.linkbank.reader.Readers;
import org.linkbank.record.Problem;
import org.linkbank.source.definition.Definitions;
import org.linkbank.table.TableSchemaReader;

/**
 * Looks at every definition that a home sees, its own and the shipped ones, as starting would, and goes on after each fault.
 * Opens no store and reaches no network.
 */
public final class ConfigCheck {

    private final Function<Path, List<Problem>> compileMapping;

    /** @param compileMapping gives everything that is wrong with a mapping file; none if it can be used */
    public ConfigCheck(Function<Path, List<Problem>> compileMapping) {
        this.compileMapping = compileMapping;
    }

    public ConfigReport check(Home home, Map<String, String> environment) {
        Overlay overlay = home.overlay();
        Problems problems = new Problems();
        Settings.Reading settings = home.settings();
        problems.addAll(settings.problems());
        Secrets secrets = home.secrets(environment, problems);
        problems.addAll(Readers.read(secrets.find(Readers.VARIABLE)).problems());
        Definitions definitions = Definitions.read(overlay, settings.settings().limits(), secrets);
        definitions.faulty().forEach(file -> problems.addAll(file.problems()));
        List<Path> mappings = mappings(overlay);
        mappings.forEach(file -> problems.addAll(compileMapping.apply(file)));
        int vocabulary = new VocabularyCheck(overlay, problems)
                .check(mappings.stream()
                        .filter(file -> file.toString().endsWith(".ttl"))
                        .toList());
        int own = (int) List.of(home.settingsFile(), home.secretsFile()).stream()
                .filter(Files::exists)
                .count();
        int files = own + definitions.files() + mappings.size() + vocabulary;
        return new ConfigReport(problems.all(), definitions.warnings(), files);
    }

    private static List<Path> mappings(Overlay overlay) {
        List<Path> mappings = new ArrayList<>();
        for (String kind : overlay.folders("mappings")) {
            mappings.addAll(overlay.list("mappings/" + kind, "mapping.rml.ttl"));
            mappings.addAll(overlay.list("mappings/" + kind, ".rq"));
            mappings.addAll(overlay.list("mappings/" + kind, TableSchemaReader.ENDING));
        }
        return mappings;
    }
}
