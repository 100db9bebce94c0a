package org.linkbank.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.aliss.org/services/a-b/, true",
        "https://example.org/caf\u00e9?q=1#x, true",
        "file:///srv/feed.csv, true",
        "urn:isbn:9780000000000, true",
        "https://example.org/a b, false",
        "https://example.org/<script>, false",
        "not an address, false",
        "feed.csv, false",
        "'', false",
    })
    void onlyAnAbsoluteIriBecomesOne(String address, boolean iri) {
        assertThat(Literals.address(address).isURI()).isEqualTo(iri);
        assertThat(Literals.text(Literals.address(address))).isEqualTo(address);
    }
}
