package org.linkbank.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 02 Mar 2026 09:30:00 GMT         | 2026-03-02T09:30Z
            Mon, 02 Mar 2026 09:30:00 +0000       | 2026-03-02T09:30Z
            Fri, 02 Mar 2026 09:30:00 -0500       | 2026-03-02T09:30-05:00
            2 Mar 26 09:30 BST                    | 2026-03-02T09:30+01:00
            2 Mar 99 09:30 EST                    | 1999-03-02T09:30-05:00
            Monday, 2nd March 2026 9:30:00 UTC    | 2026-03-02T09:30Z
            Mon, 2 Sept 2026 09:30:00 +01:00      | 2026-09-02T09:30+01:00
            02-Mar-2026 09:30:00 GMT              | 2026-03-02T09:30Z
            Mon, 02 Mar 2026 09:30:00 GMT+1:00    | 2026-03-02T09:30+01:00
            Mon, 02 Mar 2026 09:30:00 +0000 (UTC) | 2026-03-02T09:30Z
            Mon, 02 Mar 2026 23:59:60 Z           | 2026-03-02T23:59:59Z
            Mon, 02 Mar 2026 09:30:00 XYZ         | 2026-03-02T09:30
            Mon, 02 Mar 2026 09:30:00             | 2026-03-02T09:30
            2 Mar 2026                            | 2026-03-02
            March 2, 2026                         | 2026-03-02
            Mon, March 2, 2026 at 09:30 GMT       | 2026-03-02T09:30Z
            """)
    void theWildFormsAreRead(String text, String expected) {
        assertThat(MailDate.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31 Feb 2026",
                "2 Xyz 2026",
                "2026-03-02",
                "02/03/2026",
                "Mon, 02 Mar 2026 25:00:00 GMT",
                "Mon, 02 Mar 2026 09:30:00 +9999"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> MailDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Property
    void anyTextIsADateOrRefused(@ForAll String text) {
        try {
            assertThat(MailDate.parse(text)).isNotNull();
        } catch (DateTimeException e) {
            assertThat(e).isNotNull();
        }
    }
}
