package org.linkbank.mapping.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    private final List<String> leftOut = new ArrayList<>();

    private List<Value> call(String function, Map<String, List<Value>> arguments) {
        Signature signature = Library.find(Library.NS + function).orElseThrow();
        Function made = signature.maker().make(parameter -> "", table -> new Table(Map.of(), Map.of(), false));
        return made.apply(new Call(arguments, (expected, found) -> leftOut.add(expected + "; " + found)));
    }

    private List<String> texts(String function, String... values) {
        List<Value> given = List.of(values).stream().map(Value::text).toList();
        return call(function, Map.of("value", given)).stream().map(Value::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01T00:00:00 | 2024-03-01T00:00:00",
                "2024-03-01T10:20:30.1234567 | 2024-03-01T10:20:30.1234567",
                "2024-03-01T10:20:30.1234567+01:00 | 2024-03-01T10:20:30.1234567+01:00",
                "2024-03-01T10:20:30Z | 2024-03-01T10:20:30Z",
                "2024-03-01T10:20Z | 2024-03-01T10:20:00Z",
                "2024-03-01 10:20:30 +0100 | 2024-03-01T10:20:30+01:00",
                "2024-03-01 | 2024-03-01",
                "Fri, 1 Mar 2024 10:20:30 GMT | 2024-03-01T10:20:30Z",
                "1 Mar 24 10:20 BST | 2024-03-01T10:20:00+01:00",
                "March 1, 2024 | 2024-03-01"
            })
    void datesTakeTheFormOfXsd(String text, String expected) {
        assertThat(texts("date", text)).containsExactly(expected);
        assertThat(leftOut).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31/12/2024", "2024-02-30", "soon", "2024", "2024-13-01T00:00:00"})
    void whatIsNoDateIsLeftOutAndSaidSoWithoutQuotingIt(String text) {
        assertThat(texts("date", text)).isEmpty();
        assertThat(leftOut).singleElement().asString().startsWith("a date or a date with a time; text like");
        assertThat(leftOut.get(0)).doesNotContain("2024").doesNotContain("soon");
    }

    @Test
    void aKeyIsTheIdItselfOrItsHashBehindThePrefix() {
        assertThat(call(
                        "key",
                        Map.of(
                                "prefix",
                                List.of(Value.text("item/")),
                                "value",
                                List.of(
                                        Value.text(" a-1 "),
                                        Value.text("https://forum.example.org/?p=101"),
                                        Value.text(" ")))))
                .extracting(Value::text)
                .containsExactly("item/a-1", "item/4330f8809cf5daf92f853452bdc7c578");
    }

    @Test
    void aBeginningEndsWithAWholeWord() {
        assertThat(texts("beginning", "Short", " First line\nsecond ", "word ".repeat(30), "x".repeat(150), "  "))
                .containsExactly("Short", "First line", "word ".repeat(20).strip() + "…", "x".repeat(99) + "…");
    }

    @Test
    void dateKeepsItsType() {
        assertThat(call("date", Map.of("value", List.of(Value.text("2024-03-01")))))
                .containsExactly(new Value("2024-03-01", Value.Natural.DATE));
    }

    @ParameterizedTest
    @CsvSource({"g1 1aa, G1 1AA", "EH88BG, EH8 8BG", "' sw1a  1aa ', SW1A 1AA", "GIR 0AA, GIR 0AA"})
    void postcodesTakeTheirWrittenForm(String text, String expected) {
        assertThat(texts("ukPostcode", text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"12345", "G1", "Glasgow"})
    void whatIsNoPostcodeIsLeftOut(String text) {
        assertThat(texts("ukPostcode", text)).isEmpty();
        assertThat(leftOut).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.org/a, http://www.example.org/a",
        "example.org, http://example.org",
        "' https://example.org/a?b=c#d ', https://example.org/a?b=c#d",
        "https://example.org/%C3%A9, https://example.org/%C3%A9",
        "https://bücher.example/é, https://bücher.example/é"
    })
    void webAddressesAreMended(String text, String expected) {
        assertThat(texts("iri", text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a b",
        "javascript:alert(1)",
        "http://",
        "none",
        "http://exa|mple.org",
        "https://example.org/%zz",
        "ftp://example.org/a"
    })
    void whatIsNoWebAddressIsLeftOutAndNotQuoted(String text) {
        assertThat(texts("iri", text)).isEmpty();
        assertThat(leftOut)
                .singleElement()
                .asString()
                .startsWith("a web address; ")
                .doesNotContain("example");
    }

    @ParameterizedTest
    @CsvSource({
        "0141 404 1234, +441414041234",
        "(0141) 404 1234, +441414041234",
        "+44 (0)141 404 1234, +441414041234",
        "0044 141 404 1234, +441414041234",
        "111, 111",
        "0141 404 1234 ext 5, 0141 404 1234 ext 5",
        "ask at the desk, ask at the desk"
    })
    void telephoneNumbersTakeTheirInternationalForm(String text, String expected) {
        assertThat(texts("telephone", text)).containsExactly(expected);
    }

    @Test
    void htmlBecomesLinesOfText() {
        String html = "<p>Line&nbsp;one</p>\r\n<ul><li>Tea &amp; cake</li><li>a<br>b</li></ul><script>x()</script>";
        assertThat(texts("htmlToText", html)).containsExactly("Line one\nTea & cake\na\nb");
    }

    @Test
    void entitiesAreDecodedOnce() {
        assertThat(texts("decodeEntities", "Tea &amp;amp; cake &eacute; &#39;")).containsExactly("Tea &amp; cake é '");
    }

    @ParameterizedTest
    @CsvSource({"Social  Group!, social-group", "Zoë's Café, zoes-cafe", "' a / b ', a-b"})
    void slugsHoldLettersDigitsAndSingleHyphens(String text, String expected) {
        assertThat(texts("slug", text)).containsExactly(expected);
    }

    @Test
    void whatBecomesEmptyIsNoValue() {
        assertThat(texts("trim", "  ", " a ")).containsExactly("a");
        assertThat(texts("slug", "!")).isEmpty();
    }

    @Test
    void unknownCoordinatesAreLeftOut() {
        assertThat(coordinate("0", "0.0")).isEmpty();
        assertThat(coordinate("55.86", "0")).containsExactly("55.86");
        assertThat(leftOut).isEmpty();
        assertThat(coordinate("north", "0")).isEmpty();
        assertThat(leftOut).hasSize(1);
    }

    private List<String> coordinate(String value, String other) {
        return call("coordinate", Map.of("value", List.of(Value.text(value)), "other", List.of(Value.text(other))))
                .stream()
                .map(Value::text)
                .toList();
    }

    @Test
    void conditionsLetValuesPassOrNot() {
        List<Value> values = List.of(Value.text("a"), Value.text("b"));
        assertThat(call("when", Map.of("condition", List.of(Value.truth(true)), "value", values)))
                .isEqualTo(values);
        assertThat(call("when", Map.of("condition", List.of(Value.truth(false)), "value", values)))
                .isEmpty();
        assertThat(call("when", Map.of("value", values))).isEmpty();
        assertThat(texts("notEmpty", " ")).containsExactly("false");
        assertThat(texts("notEmpty")).containsExactly("false");
        assertThat(call("not", Map.of())).containsExactly(Value.truth(true));
    }

    @Test
    void numbersAreEqualWhateverTheirDigits() {
        assertThat(equal("1.0", "1")).isEqualTo("true");
        assertThat(equal("a", "A")).isEqualTo("false");
        assertThat(call("equals", Map.of("value", List.of()))).containsExactly(Value.truth(false));
    }

    private String equal(String one, String other) {
        return call("equals", Map.of("value", List.of(Value.text(one)), "other", List.of(Value.text(other))))
                .get(0)
                .text();
    }

    @Test
    void otherwiseTakesThePlaceOfBlankText() {
        List<Value> other = List.of(Value.text("x"));
        assertThat(call("otherwise", Map.of("value", List.of(Value.text(" ")), "other", other)))
                .isEqualTo(other);
        assertThat(call("otherwise", Map.of("value", List.of(Value.text("a")), "other", other)))
                .containsExactly(Value.text("a"));
    }

    @Test
    void listsInOneFieldAreSplit() {
        assertThat(call(
                        "split",
                        Map.of("value", List.of(Value.text("a; b;;c ")), "separator", List.of(Value.text(";")))))
                .extracting(Value::text)
                .containsExactly("a", "b", "c");
    }
}
