package org.linkbank.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

    private final Iris iris = new Iris("https://bank.example/");

    @ParameterizedTest
    @ValueSource(
            strings = {"1f0c", "service/1f0c", "/a", "a", "a/", "//", "a b+c%2Fd", "..", "./x", "Dùn Èideann", "?q=1#f"
            })
    void recordIsTheInverseOfGraph(String id) {
        RecordKey key = new RecordKey(new SourceId("aliss"), id);

        assertThat(iris.record(iris.graph(key).getURI())).contains(key);
    }

    @Test
    void differentIdsNeverShareAGraph() {
        SourceId source = new SourceId("aliss");

        assertThat(iris.graph(new RecordKey(source, "/a"))).isNotEqualTo(iris.graph(new RecordKey(source, "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example/graph/provenance",
                "https://bank.example/graph/Not Valid/1",
                "https://bank.example/graph/aliss/",
                "https://bank.example/graph/aliss/%zz",
                "https://bank.example/graph/aliss/a b",
                "https://elsewhere.example/graph/aliss/1",
                "https://bank.example/id/aliss/service/1"
            })
    void anyOtherIriNamesNoRecord(String other) {
        assertThat(iris.record(other)).isEmpty();
    }
}
