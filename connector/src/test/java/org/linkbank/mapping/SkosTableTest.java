package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.mapping.function.Table;

/** The shipped crosswalks as the value map reads them. */
class SkosTableTest {

    private static final String BANK = "https://linkbank.org/vocab/";

    private static Graph graph(String file) {
        return RDFDataMgr.loadGraph("vocab/" + file + ".ttl");
    }

    private static List<String> find(String file, String value) {
        return SkosTable.of(graph(file)).find(value).stream()
                .map(iri -> iri.replace(BANK, ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GOVERNANCE, category/governance",
        "good-governance, category/governance",
        "Board  of Trustees, category/governance",
        "toolkit, category/tools",
        "Self assessment, category/self-assessment",
        "Charity & business partnerships, category/private-sector-partnerships",
        "voluntary_sector, sector/third"
    })
    void aFreeTermIsFoundHoweverItIsWritten(String term, String concept) {
        assertThat(find("crosswalks/terms", term)).containsExactly(concept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Funding", "Referrals", "Cheese", ""})
    void aTermThatTheBankHasNoWordForGivesNothing(String term) {
        assertThat(find("crosswalks/terms", term)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Toolkits, resource-type/tool", "webinar, resource-type/video", "News, resource-type/news-item"})
    void aTermForAKindGivesAResourceType(String term, String concept) {
        assertThat(find("crosswalks/type-terms", term)).containsExactly(concept);
    }

    @Test
    void aConceptOfAnotherListIsFoundByItsIri() {
        assertThat(find("crosswalks/aliss-category", BANK + "aliss-category/community-hall"))
                .containsExactly("support-need/premises");
        assertThat(find("crosswalks/aliss-category", BANK + "aliss-category/mediation"))
                .isEmpty();
    }

    @Test
    void aCodeIsTakenAsItIsWritten() {
        assertThat(find("schemes/aliss-category", "community-hall")).containsExactly("aliss-category/community-hall");
        assertThat(SkosTable.of(graph("crosswalks/area-code")).openEnded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crosswalks/terms", "crosswalks/type-terms"})
    void noLabelOfAFreeTermStandsForTwo(String file) {
        Graph graph = graph(file);
        List<String> labels = Stream.of(SKOS.prefLabel, SKOS.altLabel)
                .flatMap(property -> graph.stream(Node.ANY, property.asNode(), Node.ANY))
                .filter(triple -> graph.contains(triple.getSubject(), SKOS.inScheme.asNode(), Node.ANY))
                .map(triple -> Table.folded(triple.getObject().getLiteralLexicalForm()))
                .toList();
        Set<String> seen = new HashSet<>();
        assertThat(labels.stream().filter(label -> !seen.add(label))).isEmpty();
        assertThat(labels).hasSizeGreaterThan(50);
        assertThat(SkosTable.of(graph).openEnded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"crosswalks/terms, false", "crosswalks/type-terms, true", "crosswalks/aliss-category, false"})
    void whatATableGivesIsOfTheBanksSchemes(String file, boolean types) throws IOException {
        Set<String> concepts = concepts();
        Table table = SkosTable.of(graph(file));
        Stream.of(table.codes(), table.labels())
                .flatMap(map -> map.values().stream())
                .flatMap(List::stream)
                .forEach(iri -> {
                    assertThat(concepts.contains(iri)).as(iri).isTrue();
                    assertThat(iri.contains("/resource-type/")).isEqualTo(types);
                    assertThat(iri).doesNotContain("/aliss-");
                });
    }

    private static Set<String> concepts() throws IOException {
        try (Stream<Path> schemes = Files.list(Path.of("vocab/schemes"))) {
            return schemes.map(path -> RDFDataMgr.loadGraph(path.toString()))
                    .flatMap(scheme -> scheme.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY))
                    .map(triple -> triple.getSubject().getURI())
                    .collect(Collectors.toSet());
        }
    }
}
