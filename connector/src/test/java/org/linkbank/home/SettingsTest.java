package org.linkbank.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

class SettingsTest {

    @Test
    void everyKeyIsRead() {
        Settings.Reading reading = Settings.parse("""
                base: https://bank.example.org/
                operator:
                  name: Example Council
                  mail: bank@example.org
                listen:
                  address: 0.0.0.0
                  port: 9090
                proxy: http://proxy.example:3128
                retention:
                  runs: 7
                limits:
                  bytes: 10 MiB
                  recordBytes: 64 KiB
                  records: 5_000
                  depth: 12
                """, "linkbank.yaml");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings())
                .isEqualTo(new Settings(
                        new Iris("https://bank.example.org"),
                        new Operator("Example Council", "bank@example.org"),
                        new Listen("0.0.0.0", 9090),
                        URI.create("http://proxy.example:3128"),
                        7,
                        new Limits(10 << 20, 64 << 10, 5000, 12)));
    }

    @Test
    void everyFaultIsSaidAtOnceWithItsLine() {
        Settings.Reading reading = Settings.parse("""
                bas: https://bank.example.org
                base: bank.example.org
                operator: me
                listen:
                  port: 99999
                  addres: here
                proxy: http://user:word@proxy.example:3128
                retention:
                  runs: 0
                limits:
                  bytes: lots
                """, "linkbank.yaml");

        assertThat(reading.isGood()).isFalse();
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactly(
                        "linkbank.yaml:1",
                        "linkbank.yaml:2",
                        "linkbank.yaml:3",
                        "linkbank.yaml:5",
                        "linkbank.yaml:6",
                        "linkbank.yaml:7",
                        "linkbank.yaml:9",
                        "linkbank.yaml:11");
        assertThat(reading.problems().get(0).found()).isEqualTo("\"bas\" (did you mean \"base\"?)");
        assertThat(reading.settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void anEmptyFileMeansTheDefaults() {
        assertThat(Settings.parse("", "linkbank.yaml")).isEqualTo(new Settings.Reading(Settings.DEFAULT, List.of()));
        assertThat(Settings.DEFAULT.listen().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void aNameThatWouldBreakARequestHeaderIsRefused() {
        assertThat(Settings.parse("operator: {name: \"a\\r\\nHost: b\"}", "linkbank.yaml")
                        .problems())
                .hasSize(1);
    }
}
