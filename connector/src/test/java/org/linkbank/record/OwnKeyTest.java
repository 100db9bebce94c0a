package org.linkbank.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OwnKeyTest {

    @Test
    void aShortPlainIdIsItsOwnKeyAndAnyOtherIsHashed() {
        assertThat(OwnKey.of(" a-1 ")).isEqualTo("a-1");
        assertThat(OwnKey.of("https://forum.example.org/?p=101")).isEqualTo("4330f8809cf5daf92f853452bdc7c578");
        assertThat(OwnKey.of("..")).matches("[0-9a-f]{32}");
    }

    @Property
    void aKeyIsSafeInAPath(@ForAll String id) {
        assertThat(OwnKey.of(id)).matches("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");
    }
}
