package org.linkbank.source.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlFile;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.source.definition.Definitions.FaultyFile;

/** Reads every definition once: the templates, then the partner files on them, then what only shows between files. */
final class DefinitionsReader {

    private static final String SUFFIX = ".camel.yaml";
    private static final int LONGEST = 40;

    private final Overlay overlay;
    private final RouteCheck check;
    private final TemplateReader templates = new TemplateReader();
    private final Problems warnings = new Problems();
    private final List<FaultyFile> faulty = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Set<SourceId> privateIds = new HashSet<>();

    DefinitionsReader(Overlay overlay, Limits standard, Secrets secrets) {
        this.overlay = overlay;
        this.check = new RouteCheck(templates.templates(), new SourceReader(standard, this::isMapping), secrets);
    }

    Definitions read() {
        List<Path> templateFiles = overlay.list("routes/templates", SUFFIX);
        templateFiles.forEach(this::readTemplates);
        List<PartnerFile> partners =
                overlay.list("routes", SUFFIX).stream().map(this::partner).toList();
        new SharedIds(partners).refuse();
        partners.forEach(this::keepPrivate);
        partners.forEach(this::sort);
        faulty.sort(Comparator.comparing(FaultyFile::name));
        sources.sort(Comparator.comparing(Source::id));
        return new Definitions(sources, faulty, warnings.all(), privateIds, templateFiles.size() + partners.size());
    }

    private void readTemplates(Path file) {
        String name = overlay.describe(file);
        List<Problem> problems = templates.read(file, name);
        if (!problems.isEmpty()) {
            faulty.add(new FaultyFile(file, name, problems));
        }
    }

    private PartnerFile partner(Path file) {
        String name = overlay.describe(file);
        Problems problems = new Problems();
        YamlFile yaml = YamlFile.read(file, name, problems);
        warnIfLong(yaml);
        List<PartnerRoute> routes = new PartnerReader(problems).read(yaml);
        List<Source> found = routes.stream()
                .flatMap(route -> check.check(file, route, problems).stream())
                .toList();
        return new PartnerFile(file, name, problems, routes, found);
    }

    /** A file that asks for privacy gets it although something else in it is wrong. */
    private void keepPrivate(PartnerFile partner) {
        partner.routes().stream()
                .filter(check::mayBePrivate)
                .flatMap(route -> route.sourceId().stream())
                .flatMap(id -> SourceReader.sourceId(id.value()).stream())
                .forEach(privateIds::add);
    }

    private void warnIfLong(YamlFile yaml) {
        if (yaml.lines() > LONGEST) {
            warnings.add(
                    yaml.name() + ":" + (LONGEST + 1),
                    "at most " + LONGEST + " lines, so that a partner is read at a glance",
                    yaml.lines() + " lines");
        }
    }

    private void sort(PartnerFile partner) {
        if (partner.problems().isEmpty()) {
            sources.addAll(partner.sources());
        } else {
            faulty.add(new FaultyFile(
                    partner.file(), partner.name(), partner.problems().all()));
        }
    }

    private boolean isMapping(String name) {
        return Stream.of("mapping.rml.ttl", "mapping.rq")
                .anyMatch(file -> overlay.find("mappings/" + name + "/" + file).isPresent());
    }
}
