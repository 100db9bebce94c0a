package org.linkbank.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linkbank.record.Limits;

class CanonicalFormTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 200)
    void splittingWhatWasJoinedGivesTheSame(@ForAll("items") List<JsonNode> items) throws IOException {
        ArrayNode joined = NODES.arrayNode().addAll(items);
        Iterator<Piece<byte[]>> pieces =
                Splitter.json(new ByteArrayInputStream(CanonicalJson.of(joined)), "$[*]", Limits.DEFAULT);
        List<JsonNode> split = new ArrayList<>();
        pieces.forEachRemaining(piece -> split.add(CanonicalJson.read(((Piece.Found<byte[]>) piece).value())));
        assertThat(split).isEqualTo(items);
    }

    @Property(tries = 200)
    void orderOfMembersDoesNotMatter(@ForAll("object") JsonNode object) {
        assertThat(CanonicalJson.of(reversed(object))).isEqualTo(CanonicalJson.of(object));
    }

    @Property(tries = 200)
    void rowsReadBackAsTheyWere(@ForAll("row") Map<String, String> row) {
        assertThat(CanonicalCsv.read(CanonicalCsv.of(row))).isEqualTo(row);
    }

    private static JsonNode reversed(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode reversed = NODES.objectNode();
        names.forEach(name -> reversed.set(name, reversed(node.get(name))));
        return reversed;
    }

    @Provide
    Arbitrary<List<JsonNode>> items() {
        return node(2).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<JsonNode> object() {
        return objects(2);
    }

    @Provide
    Arbitrary<Map<String, String>> row() {
        Arbitrary<String> text =
                Arbitraries.strings().ascii().withChars('é', '"', ',', '\n').ofMaxLength(12);
        Arbitrary<String> name = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        return Arbitraries.maps(name, text).ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<JsonNode> node(int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(8)
                        .filter(CanonicalFormTest::scalar)
                        .map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        return depth == 0 ? leaf : Arbitraries.oneOf(leaf, objects(depth - 1));
    }

    private static Arbitrary<JsonNode> objects(int depth) {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(6), node(depth))
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = NODES.objectNode();
                    members.forEach(object::set);
                    return object;
                });
    }

    /** Text without lone surrogates, which have no UTF-8 form. */
    private static boolean scalar(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }
}
