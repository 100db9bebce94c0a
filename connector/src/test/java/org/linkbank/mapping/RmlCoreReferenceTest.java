package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The official RML-Core test cases, where they lie beside the checkout. */
@Tag("reference")
class RmlCoreReferenceTest {

    private static final String CASES = "reference/rml-core-test-cases";

    @TestFactory
    Stream<DynamicTest> passesTheOfficialCase() throws IOException {
        return RmlCase.in(Shared.folder(CASES)).map(each -> DynamicTest.dynamicTest(each.toString(), each::verify));
    }

    @Test
    void noOfficialCaseIsMissing() throws IOException {
        List<RmlCase> cases = RmlCase.in(Shared.folder(CASES)).toList();
        assertThat(cases).hasSize(76);
    }
}
