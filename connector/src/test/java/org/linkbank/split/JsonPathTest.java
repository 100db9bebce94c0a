package org.linkbank.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    private static final JsonNode DOCUMENT = CanonicalJson.read("""
            {"a":{"b":[{"c":1,"s":"x","on":true},{"c":2,"s":"y"},{"c":null,"s":"z","on":false}]},"x y":7,"list":[1,2,3,4]}
            """.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "$['x y'] # 7",
                "a.b[0].c # 1",
                "$.a.b[*].c # 1 2 null",
                "$.a.b[-1].s # \"z\"",
                "$.list[1:3] # 2 3",
                "$.list[:2] # 1 2",
                "$.list[-2:] # 3 4",
                "$.list[0,3] # 1 4",
                "$..c # 1 2 null",
                "$.a.b[?(@.on==true)].s # \"x\"",
                "$.a.b[?@.on].s # \"x\" \"z\"",
                "$.a.b[?(!@.on)].s # \"y\"",
                "$.a.b[?(@.c>=1 && @.s!='y')].s # \"x\"",
                "$.a.b[?(@.c==1.0 || @.s==\"z\")].s # \"x\" \"z\"",
                "$.a.b[?(@.c==null)].s # \"z\"",
                "$.missing # ''",
                "$.a.b.c # ''"
            })
    void selectsWhatTheStandardSays(String path, String expected) {
        List<String> found = new ArrayList<>();
        JsonPath.parse(path).each(DOCUMENT, node -> found.add(node.toString()));
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$.",
                "$[",
                "$.a[*]]",
                "$.a b",
                "$['a",
                "$[?(@.a=1)]",
                "$[?(length(@.a)>1)]",
                "$[?(@.a[*]==1)]",
                "$[x]"
            })
    void malformedPathIsRefusedWithItsPlace(String path) {
        assertThatThrownBy(() -> JsonPath.parse(path))
                .isInstanceOf(PathSyntaxException.class)
                .hasMessageContaining("expected ");
    }
}
