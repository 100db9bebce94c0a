package org.linkbank.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.record.Limits;
import org.w3c.dom.Element;

class XmlChildrenTest {

    private static final Limits LIMITS = new Limits(100_000, 1_000, 1, 10);

    private static List<String> read(String xml, int levels) throws IOException {
        XmlChildren children = new XmlChildren(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                root -> levels,
                LIMITS);
        List<String> read = new ArrayList<>();
        children.forEachRemaining(piece -> read.add(
                piece instanceof Piece.Found<Element> found
                        ? new String(CanonicalXml.of(found.value()), StandardCharsets.UTF_8)
                        : "broken"));
        return read;
    }

    @Test
    void everyChildOfTheOuterElementsIsGivenInOrder() throws IOException {
        assertThat(read("<r><c><a>1</a><b/><a>2</a></c></r>", 2)).containsExactly("<a>1</a>", "<b></b>", "<a>2</a>");
        assertThat(read("<r><a>1</a></r>", 1)).containsExactly("<a>1</a>");
        assertThat(read("<r/>", 1)).isEmpty();
    }

    @Test
    void languageAndBaseAreThoseOfTheElementsAround() throws IOException {
        assertThat(read(
                        "<r xml:lang=\"en\" xml:base=\"http://e.org/a/\"><c xml:base=\"b/\"><a xml:base=\"c\"/><a xml:lang=\"gd\"/></c></r>",
                        2))
                .containsExactly(
                        "<a xml:base=\"http://e.org/a/b/c\" xml:lang=\"en\"></a>",
                        "<a xml:base=\"http://e.org/a/b/\" xml:lang=\"gd\"></a>");
    }

    @Test
    void aChildOverALimitIsBrokenAndTheNextIsRead() throws IOException {
        assertThat(read("<r><a><b>" + "x".repeat(900) + "</b><b>" + "x".repeat(900) + "</b></a><a/></r>", 1))
                .containsExactly("broken", "<a></a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<r><a>", "<r>&x;</r>", "<!DOCTYPE r><r><a/></r>", "<r><a>\u0001</a></r>", "no"})
    void whatIsNoXmlIsRefused(String xml) {
        assertThatThrownBy(() -> read(xml, 1)).isInstanceOf(SplitException.class);
    }

    @Test
    void aRootThatIsNotWantedIsRefused() {
        assertThatThrownBy(() -> read("<r/>", 0))
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("\"r\"");
    }

    @Test
    void theStepBeforeABarIsNoneTowardsWhatStandsBehindIt() {
        XmlPath path = XmlPath.relative("a/@b | c", Map.of());

        assertThat(path.steps()).isEmpty();
        assertThat(path.rest()).isEqualTo("a/@b | c");
    }
}
