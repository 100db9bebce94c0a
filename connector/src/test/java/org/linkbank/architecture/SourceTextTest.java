package org.linkbank.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.architecture.JavaText.Kind;
import org.linkbank.architecture.JavaText.Token;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.record.Limits;
import org.linkbank.source.definition.Definitions;

/** Rules of DESIGN section 8 that show in the text of the sources only. */
class SourceTextTest {

    private static final List<JavaText> MAIN = JavaText.under(Path.of("connector/src/main/java"));
    private static final List<JavaText> TEST = JavaText.under(Path.of("connector/src/test/java"));

    @Test
    void noSparqlIsBuiltByJoiningStrings() {
        assertThat(MAIN.stream().flatMap(text -> JoinedSparql.in(text).stream()))
                .as("a value joined into a query can change the query: bind it with ParameterizedSparqlString,"
                        + " QueryExecution's substitution, or build the algebra")
                .isEmpty();
    }

    @Test
    void noJavaKnowsAPartnerByName() {
        assumeTrue(Files.isDirectory(Path.of("routes")), "no routes beside this checkout");
        assertThat(partners()).isNotEmpty();
        assertThat(MAIN.stream()
                        .filter(text -> !text.name().startsWith("org/linkbank/demo/"))
                        .flatMap(text -> namesOf(partners(), text)))
                .as(
                        "a source id, alone or as a part of a path, in a string: what is special about a partner belongs into its"
                                + " file under routes/ or mappings/, or into a protocol that its template names")
                .isEmpty();
    }

    @Test
    void nothingWaitsByTheClock() {
        assertThat(Stream.concat(MAIN.stream(), TEST.stream()).flatMap(SourceTextTest::sleeps))
                .as("sleeping makes runs slow and tests flaky: wait for the event, or take a Clock or a scheduler")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = \"SELECT * { ?s ?p \" + value + \" }\";",
                "x = \"PREFIX a: <b> \" + other() + \"ASK { <x> ?p ?o }\";",
                "x = \"\"\"\n  SELECT ?s WHERE { ?s a <%s> }\n  \"\"\".formatted(type);",
                "x = String.format(\"DELETE WHERE { GRAPH <%s> { ?s ?p ?o } }\", graph);",
                "b.append(\"INSERT DATA { GRAPH <\");",
                "x = \"CONSTRUCT { ?s ?p ?o } WHERE \".concat(where);",
                "x = \"SELECT * { \" + \"?s ?p ?o . \" + \" FILTER(?o = \" + value + \") }\";"
            })
    void joinedSparqlIsFound(String code) {
        assertThat(JoinedSparql.in(JavaText.of("X.java", code.replace("{ \" + \"?s", "{ ?s ?q ?r . \" + \"?s"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = \"SELECT * { ?s ?p ?o }\";",
                "x = \"SELECT * { ?s ?p ?o . \" + \"?s a ?t }\";",
                "x = PREFIXES + \"SELECT * { ?s ?p ?o }\" + LIMIT;",
                "// \"SELECT * { ?s \" + x",
                "x = \"Select a source, or delete it: \" + name;",
                "run(PREFIXES + \"ASK { ?s ?p ?o }\");"
            })
    void queriesThatAreWholeAreLeftAlone(String code) {
        assertThat(JoinedSparql.in(JavaText.of("X.java", code))).isEmpty();
    }

    @Test
    void aPartnersNameIsFoundAloneAndInAPathAndNotInSentencesOrProtocols() {
        Set<String> ids = Set.of("acme");

        assertThat(namesOf(ids, JavaText.of("X.java", "if (id.equals(\"acme\")) {}")))
                .hasSize(1);
        assertThat(namesOf(ids, JavaText.of("X.java", "find(\"mappings/acme/mapping.rml.ttl\")")))
                .hasSize(1);
        assertThat(namesOf(ids, JavaText.of("X.java", "a(\"pull-acme\"); b(\"./linkbank sync acme\"); // \"acme\"")))
                .isEmpty();
    }

    private static Stream<String> namesOf(Set<String> ids, JavaText text) {
        return text.tokens().stream()
                .filter(token -> token.kind() == Kind.STRING)
                .filter(token -> Arrays.stream(token.text().split("/")).anyMatch(ids::contains))
                .map(token -> text.where(token) + " \"" + token.text() + "\"");
    }

    private static Stream<String> sleeps(JavaText text) {
        List<Token> tokens = text.tokens();
        return Stream.iterate(1, i -> i < tokens.size() - 1, i -> i + 1)
                .filter(i -> tokens.get(i).is("sleep")
                        && text.at(i - 1).is(".")
                        && text.at(i + 1).is("("))
                .map(i -> text.where(tokens.get(i)));
    }

    private static Set<String> partners() {
        return Definitions.read(Overlay.shipped(), Limits.DEFAULT, Secrets.of(Map.of())).sources().stream()
                .map(source -> source.id().value())
                // The inbox is a folder of every home and no partner.
                .filter(id -> !id.equals("inbox"))
                .collect(Collectors.toSet());
    }
}
