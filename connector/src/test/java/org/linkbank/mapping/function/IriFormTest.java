package org.linkbank.mapping.function;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IriFormTest {

    @Property(tries = 300)
    void encodedTextIsAlwaysPartOfAnIri(@ForAll String text, @ForAll boolean ascii) {
        StringBuilder encoded = new StringBuilder("http://example.org/");
        IriForm.encode(text, ascii, encoded);
        assertThat(IriForm.fault(encoded.toString())).isEqualTo(-1);
    }

    @Property(tries = 300)
    void asciiEncodingHasNothingBeyondAscii(@ForAll String text) {
        StringBuilder encoded = new StringBuilder();
        IriForm.encode(text, true, encoded);
        assertThat(encoded.chars()).allMatch(c -> c < 128);
    }

    @Test
    void faultIsWhereTheTextStopsBeingAnIri() {
        assertThat(IriForm.fault("http://a b")).isEqualTo(8);
        assertThat(IriForm.fault("http://example.org:port/")).isPositive();
        assertThat(IriForm.fault("a/b")).isPositive();
        assertThat(IriForm.fault("mailto:a@example.org")).isEqualTo(-1);
        assertThat(IriForm.fault("urn:uuid:11111111-1111-4111-8111-111111111111"))
                .isEqualTo(-1);
        assertThat(IriForm.fault("http://[::1]:8080/a")).isEqualTo(-1);
    }
}
