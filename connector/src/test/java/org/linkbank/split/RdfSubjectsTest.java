package org.linkbank.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.record.Limits;

class RdfSubjectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ttl    | @prefix e: <http://e/> . e:b e:p "x" . e:a e:p "x" .
                    nt     | <http://e/b> <http://e/p> "x" . # and so on
                    nq     | <http://e/b> <http://e/p> "x" <http://e/g> .
                    trig   | <http://e/g> { <http://e/b> <http://e/p> "x" }
                    rdf    | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/"><rdf:Description rdf:about="http://e/b"><e:p>x</e:p></rdf:Description></rdf:RDF>
                    jsonld | {"@id": "http://e/b", "http://e/p": "x"}
                    """)
    void everySyntaxIsRead(String ending, String text) throws IOException {
        assertThat(read(ending, text)).contains("<http://e/b> <http://e/p> \"x\" .\n");
    }

    @Test
    void schemaOrgsContextComesWithTheProgram() throws IOException {
        String json =
                "{\"@context\": \"https://schema.org\", \"@id\": \"http://e/a\", \"@type\": \"Article\", \"name\": \"A\", \"url\": \"http://e/u\"}";

        assertThat(read("jsonld", json).get(0))
                .contains("<https://schema.org/name> \"A\"")
                .contains("<https://schema.org/url> <http://e/u>")
                .contains("<https://schema.org/Article>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/context", "file:///etc/passwd", "https://schema.org.example.org/"})
    void noOtherContextIsFetched(String context) {
        assertThatThrownBy(() -> read("jsonld", "{\"@context\": \"" + context + "\", \"name\": \"x\"}"))
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("is not fetched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>&e;</r>",
                "<?xml version=\"1.0\"?><!-- a comment --><!DOCTYPE rdf:RDF><rdf:RDF/>",
            })
    void aDocumentTypeIsRefused(String xml) {
        assertThatThrownBy(() -> read("rdf", xml))
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("without a document type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ttl    | <http://e/a> <http://e/p> "x" . <http://e/b> <http://e/p> "un
                    nt     | <http://e/a> <http://e/p> .
                    rdf    | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:ab
                    jsonld | {"@id": "http://e/a", "http://e/
                    ttl    | <!DOCTYPE html><html></html>
                    """)
    void aCutDocumentGivesNothing(String ending, String text) {
        List<String> given = new ArrayList<>();

        assertThatThrownBy(() -> given.addAll(read(ending, text)))
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("expected ");
        assertThat(given).isEmpty();
    }

    @Test
    void blankNodesGoWithWhoeverTheyHangOn() throws IOException {
        List<String> subjects = read(
                "ttl",
                "@prefix e: <http://e/> . e:b e:p [ e:q [ e:r 1 ] ] , _:x . _:x e:q 2 . e:a e:p _:x . _:lone e:q 3 .");

        assertThat(subjects).hasSize(2);
        assertThat(subjects.get(0)).startsWith("<http://e/a>").contains("\"2\"").doesNotContain("\"1\"");
        assertThat(subjects.get(1)).startsWith("<http://e/b>").contains("\"1\"").contains("\"2\"");
        assertThat(String.join("", subjects)).doesNotContain("\"3\"");
    }

    @Property(tries = 100)
    void orderAndLabelsMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String object = random.nextBoolean() ? "_:n" + random.nextInt(5) : "\"" + random.nextInt(3) + "\"";
            lines.add((i == 0 ? "<http://e/a>" : "_:n" + random.nextInt(5)) + " <http://e/p" + random.nextInt(3) + "> "
                    + object + " .\n");
        }
        byte[] one = CanonicalRdf.of(triples(String.join("", lines)));
        Collections.shuffle(lines, random);
        byte[] two = CanonicalRdf.of(triples(String.join("", lines).replace("_:n", "_:other")));

        assertThat(new String(two, StandardCharsets.UTF_8)).isEqualTo(new String(one, StandardCharsets.UTF_8));
    }

    private static List<Triple> triples(String text) {
        return CanonicalRdf.graph(text).find().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://e/{x}", "http://e/a|b"})
    void aMalformedIriLosesItsTripleAndNotTheDocument(String iri) throws IOException {
        String text = "<http://e/a> <http://e/p> <" + iri + "> .\n<http://e/a> <http://e/q> \"x\" .\n";

        assertThat(read("nt", text)).containsExactly("<http://e/a> <http://e/q> \"x\" .\n");
        assertThat(read("ttl", text)).containsExactly("<http://e/a> <http://e/q> \"x\" .\n");
    }

    @Test
    void aSubjectOverTheLimitIsBrokenAndTheNextIsRead() throws IOException {
        Limits tight = new Limits(1 << 20, 200, 100, 8);
        String big = "<http://e/a> <http://e/p> \"" + "x".repeat(300) + "\" .\n";
        List<Piece<byte[]>> pieces = new ArrayList<>();
        Splitter.rdf(bytes(big + "<http://e/b> <http://e/p> \"x\" ."), "nt", "http://e/", tight)
                .forEachRemaining(pieces::add);

        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0)).isInstanceOf(Piece.Broken.class);
        assertThat(pieces.get(1)).isInstanceOf(Piece.Found.class);
    }

    @Test
    void aDocumentLargerThanMemoryAllowsIsSortedOnDisk() throws IOException {
        int count = 60_000;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<http://e/")
                    .append((i * 7919L) % count)
                    .append("> <http://e/p> \"")
                    .append("x".repeat(200))
                    .append("\" .\n");
        }
        Set<String> found = new HashSet<>();
        Splitter.rdf(bytes(text.toString()), "nt", "http://e/", Limits.DEFAULT).forEachRemaining(piece -> {
            boolean once = found.add(CanonicalRdf.subject(((Piece.Found<byte[]>) piece).value()));
            if (!once) {
                throw new AssertionError("a subject in two pieces");
            }
        });

        assertThat(found).hasSize(count);
    }

    private static List<String> read(String ending, String text) throws IOException {
        List<String> subjects = new ArrayList<>();
        Splitter.rdf(bytes(text), ending, "http://base.example.org/", Limits.DEFAULT)
                .forEachRemaining(piece -> {
                    if (piece instanceof Piece.Found<byte[]> found) {
                        subjects.add(new String(found.value(), StandardCharsets.UTF_8));
                    }
                });
        return subjects;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
