package org.linkbank.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkbank.record.Limits;

class SplitterTest {

    private static final Limits SMALL = new Limits(100_000, 200, 5, 4);

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> json(String text, String iterator) throws IOException {
        return texts(Splitter.json(body(text), iterator, SMALL));
    }

    private static List<String> texts(Iterator<Piece<byte[]>> pieces) {
        List<String> texts = new ArrayList<>();
        pieces.forEachRemaining(piece -> texts.add(text(piece)));
        return texts;
    }

    private static String text(Piece<byte[]> piece) {
        return piece instanceof Piece.Found<byte[]> found
                ? new String(found.value(), StandardCharsets.UTF_8)
                : "broken: " + ((Piece.Broken<byte[]>) piece).problem();
    }

    @Test
    void jsonItemsComeInCanonicalForm() throws IOException {
        assertThat(json("{\"count\":2,\"data\":[{\"b\":1.50,\"a\":[ ]},{\"a\":null}]}", "$.data[*]"))
                .containsExactly("{\"a\":[],\"b\":1.50}", "{\"a\":null}");
    }

    @Test
    void jsonIteratorsOfAllShapesAreFollowed() throws IOException {
        assertThat(json("[1,2]", "$")).containsExactly("[1,2]");
        assertThat(json("[1,2]", "$[*]")).containsExactly("1", "2");
        assertThat(json("{\"a b\":{\"c\":[[1],[2,3]]}}", "$['a b'].c[*][*]")).containsExactly("1", "2", "3");
        assertThat(json("{\"a\":[{\"x\":1},{\"x\":2}]}", "$.a[1].x")).containsExactly("2");
        assertThat(json("{\"a\":{\"x\":1},\"b\":{\"x\":2}}", "$.*.x")).containsExactly("1", "2");
        assertThat(json("[{\"n\":1},{\"n\":2}]", "$[?(@.n>1)]")).containsExactly("{\"n\":2}");
        assertThat(json("{\"a\":1}", "$.b[*]")).isEmpty();
    }

    @Test
    void piecesSayWhereTheyStood() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.json(body("[1,2]"), "$[*]", SMALL);
        pieces.next();
        assertThat(((Piece.Found<byte[]>) pieces.next()).place()).isEqualTo("item 2");
    }

    @Test
    void cutBodyGivesWhatCameBeforeAndThenTheError() throws IOException {
        Iterator<Piece<byte[]>> pieces =
                Splitter.json(body("{\"data\":[{\"a\":1},{\"a\":2},{\"a\""), "$.data[*]", SMALL);
        assertThat(text(pieces.next())).isEqualTo("{\"a\":1}");
        assertThat(text(pieces.next())).isEqualTo("{\"a\":2}");
        assertThatThrownBy(pieces::hasNext)
                .isInstanceOf(SplitException.class)
                .hasMessage("after record 2: expected more JSON, found the end of the body at line 1, column 30");
    }

    @Test
    void cutAfterTheLastItemIsNoticedToo() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.json(body("{\"data\":[1"), "$.data[*]", SMALL);
        pieces.next();
        assertThatThrownBy(pieces::hasNext).isInstanceOf(SplitException.class);
    }

    @Test
    void pageOfHtmlIsNamedAsSuchAndNotQuoted() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.json(body("<html>secret</html>"), "$[*]", SMALL);
        assertThatThrownBy(pieces::hasNext)
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("an HTML or XML page?")
                .hasMessageNotContaining("secret");
    }

    @Test
    void unreadableWordIsNotQuoted() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.json(body("[secret]"), "$[*]", SMALL);
        assertThatThrownBy(pieces::hasNext).isInstanceOf(SplitException.class).hasMessageNotContaining("secret");
    }

    @Test
    void itemOverALimitIsBrokenAndTheNextIsRead() throws IOException {
        String large = "{\"a\":[" + "12345678,".repeat(40) + "1]}";
        assertThat(json("[" + large + ",{\"deep\":[[[[1]]]]},7]", "$[*]"))
                .containsExactly(
                        "broken: item 1: expected a record of at most 200 bytes, found a larger one.",
                        "broken: item 2: expected at most 4 levels of nesting, found more.",
                        "7");
    }

    @Test
    void filteredArrayMayBeLargerThanARecord() throws IOException {
        String dropped = "{\"on\":false,\"pad\":\"" + "x".repeat(100) + "\"},";
        assertThat(json("{\"data\":[" + dropped.repeat(10) + "{\"on\":true,\"n\":[7]}]}", "$.data[?(@.on==true)].n[*]"))
                .containsExactly("7");
    }

    @Test
    void nestingBombEndsTheBody() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.json(body("[".repeat(50_000)), "$[*]", SMALL);
        assertThatThrownBy(() -> pieces.forEachRemaining(piece -> {})).isInstanceOf(SplitException.class);
    }

    @Test
    void moreBytesOrRecordsThanAllowedEndTheBody() throws IOException {
        Iterator<Piece<byte[]>> many = Splitter.json(body("[1,2,3,4,5,6]"), "$[*]", SMALL);
        assertThatThrownBy(() -> many.forEachRemaining(piece -> {}))
                .isInstanceOf(SplitException.class)
                .hasMessage("after record 5: expected at most 5 records, found more");
        Iterator<Piece<byte[]>> long1 = Splitter.json(body("[1," + " ".repeat(200_000) + "2]"), "$[*]", SMALL);
        assertThatThrownBy(() -> long1.forEachRemaining(piece -> {}))
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("expected at most 100000 bytes, found more");
    }

    @Test
    void secondDocumentBehindTheFirstIsAnError() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.json(body("[1] [2]"), "$[*]", SMALL);
        pieces.next();
        assertThatThrownBy(pieces::hasNext)
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("expected the end of the JSON document");
    }

    @Test
    void rowsOfATableComeWithTheirHeaderInCanonicalForm() throws IOException {
        assertThat(texts(Splitter.csv(body("\uFEFFb,a\r\n1,\"x,y\"\r\n\r\n2,\n"), SMALL)))
                .containsExactly("a,b\r\n\"x,y\",1\r\n", "a,b\r\n\"\",2\r\n");
    }

    @Test
    void brokenRowIsToldAndTheNextIsRead() throws IOException {
        assertThat(texts(Splitter.csv(body("a,b\n1\n1,2,3\n4,5\n"), SMALL)))
                .containsExactly(
                        "broken: line 2: expected 2 fields as in the header, found 1 fields.",
                        "broken: line 3: expected 2 fields as in the header, found 3 fields.",
                        "a,b\r\n4,5\r\n");
    }

    @Test
    void tableInAnotherEncodingIsRefused() throws IOException {
        InputStream latin = new ByteArrayInputStream("a\nZo\u00EB\n".getBytes(StandardCharsets.ISO_8859_1));
        Iterator<Piece<byte[]>> pieces = Splitter.csv(latin, SMALL);
        assertThatThrownBy(() -> pieces.forEachRemaining(piece -> {}))
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("expected text in UTF-8, found other bytes");
    }

    @Test
    void tableInUtf16IsReadByItsMark() throws IOException {
        InputStream wide = new ByteArrayInputStream("\uFEFFa\nZo\u00EB\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(texts(Splitter.csv(wide, SMALL))).containsExactly("a\r\nZoë\r\n");
    }

    @Test
    void columnsOfOneNameAreAnError() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.csv(body("a,a\n1,2\n"), SMALL);
        assertThatThrownBy(pieces::hasNext).isInstanceOf(SplitException.class).hasMessageContaining("one twice");
    }

    @Test
    void elementsComeWithTheNamespacesInScope() throws IOException {
        String xml = "<f:feed xmlns:f='urn:f' xmlns='urn:d'><e z='1' a='2'>x<!-- no --><b/></e></f:feed>";
        assertThat(texts(Splitter.xml(body(xml), "/f:feed/d:e", Map.of("f", "urn:f", "d", "urn:d"), SMALL)))
                .containsExactly("<e xmlns=\"urn:d\" xmlns:f=\"urn:f\" a=\"2\" z=\"1\">x<b></b></e>");
        assertThat(texts(Splitter.xml(body(xml), "/Q{urn:f}feed/Q{urn:d}e", Map.of(), SMALL)))
                .hasSize(1);
        assertThat(texts(Splitter.xml(body(xml), "/feed/e", Map.of(), SMALL))).isEmpty();
    }

    @Test
    void documentTypeIsRefusedBeforeAnyEntity() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><a><e>&c;</e></a>";
        Iterator<Piece<byte[]>> pieces = Splitter.xml(body(bomb), "/a/e", Map.of(), SMALL);
        assertThatThrownBy(pieces::hasNext)
                .isInstanceOf(SplitException.class)
                .hasMessage("expected XML without a document type declaration, found one at line 1, column 1");
    }

    @Test
    void elementOverALimitIsBrokenAndTheNextIsRead() throws IOException {
        String xml = "<a><e><b><c><d><f/></d></c></b></e><e>" + "x".repeat(150) + "<g/>" + "x".repeat(150)
                + "</e><e>1</e></a>";
        assertThat(texts(Splitter.xml(body(xml), "/a/e", Map.of(), SMALL)))
                .containsExactly(
                        "broken: item 1: expected at most 4 levels of nesting, found more.",
                        "broken: item 2: expected a record of at most 200 bytes, found a larger one.",
                        "<e>1</e>");
    }

    @Test
    void cutXmlGivesWhatCameBefore() throws IOException {
        Iterator<Piece<byte[]>> pieces = Splitter.xml(body("<a><e>1</e><e>2"), "/a/e", Map.of(), SMALL);
        assertThat(text(pieces.next())).isEqualTo("<e>1</e>");
        assertThatThrownBy(pieces::hasNext)
                .isInstanceOf(SplitException.class)
                .hasMessageContaining("after record 1: expected well-formed XML, found the end of the body");
    }
}
