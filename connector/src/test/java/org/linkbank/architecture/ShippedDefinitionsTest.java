package org.linkbank.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.config.ConfigCheck;
import org.linkbank.config.ConfigReport;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.Mappings;
import org.linkbank.record.Limits;
import org.linkbank.source.Source;
import org.linkbank.source.definition.Definitions;

/** The routes, mappings and vocabulary of this project keep their own rules (DESIGN section 8). */
class ShippedDefinitionsTest {

    private static final Path MAPPINGS = Path.of("mappings");

    @Test
    void everyPartnerFileNamesATemplateAndAMappingThatExistAndIsShort() {
        assumeTrue(Files.isDirectory(Path.of("routes")), "no routes beside this checkout");
        Definitions definitions = Definitions.read(Overlay.shipped(), Limits.DEFAULT, Secrets.of(Map.of()));

        assertThat(definitions.faulty()).isEmpty();
        assertThat(definitions.warnings()).isEmpty();
        assertThat(definitions.sources())
                .isNotEmpty()
                .hasSameSizeAs(Overlay.shipped().list("routes", ".camel.yaml"))
                .extracting(Source::file)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingOfTheDefinitionsIsFaulty() {
        ConfigReport report = new ConfigCheck(file -> List.of()).check(new Home(Path.of("no-such-home")), Map.of());

        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void mappingsFindTheShippedVocabularyUnderAHomeThatHasAVocabularyFolderOfItsOwn(@TempDir Path folder)
            throws IOException {
        Home home = new Home(folder);
        home.init();
        Overlay overlay = home.overlay();
        for (Path kind : kinds()) {
            Path mapping =
                    Mappings.find(kind.getFileName().toString(), overlay::find).orElseThrow();

            assertThat(Mappings.compile(mapping, name -> overlay.find("vocab/" + name)))
                    .as(kind.toString())
                    .isInstanceOf(Compilation.Compiled.class);
        }
    }

    @Test
    void everyMappingHasAFullASparseAndABadCase() throws IOException {
        for (Path kind : kinds()) {
            Set<String> cases = children(kind.resolve("cases")).stream()
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(cases).as("cases of " + kind).contains("full", "sparse", "bad");
        }
    }

    @Test
    void everyPredicateOfAGoldenCaseIsOfTheVocabularyOrOneThatItReuses() throws IOException {
        Problems problems = new Problems();
        PrefixMapping reused =
                read(Path.of("vocab/prefixes.ttl"), problems).graph().getPrefixMapping();
        TurtleFile terms = read(Path.of("vocab/linkbank.ttl"), problems);
        List<String> foreign = new ArrayList<>();
        for (Path kind : kinds()) {
            for (Path golden : children(kind.resolve("cases"))) {
                foreignPredicates(golden.resolve("expected.ttl"), terms, reused, problems)
                        .forEach(foreign::add);
            }
        }

        assertThat(problems.all()).isEmpty();
        assertThat(foreign)
                .as(
                        "predicates that vocab/ neither declares nor reuses (vocab/prefixes.ttl): use a term of theirs, or propose"
                                + " one as vocab/README.md says")
                .isEmpty();
    }

    private static Stream<String> foreignPredicates(
            Path file, TurtleFile terms, PrefixMapping reused, Problems problems) {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        TurtleFile expected = read(file, problems);
        return expected.lines().keySet().stream()
                .filter(triple -> !known(triple.getPredicate(), terms, reused))
                .map(triple -> expected.where(triple) + " " + triple.getPredicate());
    }

    private static boolean known(Node predicate, TurtleFile terms, PrefixMapping reused) {
        String own = reused.getNsPrefixURI("lb");
        return predicate.getURI().startsWith(own)
                ? terms.graph().contains(predicate, Node.ANY, Node.ANY)
                : reused.getNsPrefixMap().values().stream().anyMatch(predicate.getURI()::startsWith);
    }

    private static TurtleFile read(Path file, Problems problems) {
        return TurtleFile.read(file, file.toString(), problems);
    }

    private static List<Path> kinds() throws IOException {
        assumeTrue(Files.isDirectory(MAPPINGS), "no mappings beside this checkout");
        return children(MAPPINGS).stream()
                .filter(kind ->
                        Files.exists(kind.resolve("mapping.rml.ttl")) || Files.exists(kind.resolve("mapping.rq")))
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
