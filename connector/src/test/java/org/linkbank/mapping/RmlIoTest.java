package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases in the form of the official ones for what RML-Core's leave out: CSV, XML, null values, namespaces, functions. */
class RmlIoTest {

    private static final Path CASES =
            Path.of("connector/src/test/resources/rml-io").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> passesTheCase() throws IOException {
        return RmlCase.in(CASES).map(each -> DynamicTest.dynamicTest(each.toString(), each::verify));
    }

    @Test
    void casesAreFound() throws IOException {
        assertThat(RmlCase.in(CASES)).hasSizeGreaterThan(20);
    }
}
