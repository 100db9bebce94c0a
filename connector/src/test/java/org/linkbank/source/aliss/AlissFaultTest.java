package org.linkbank.source.aliss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.source.aliss.AlissRegister.page;
import static org.linkbank.source.aliss.AlissRegister.records;
import static org.linkbank.source.aliss.AlissRegister.serviceIds;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.source.HarvestRun;

/** Every fault of a connection, on the first, a middle and the last page, while 45 of 60 known records would be missing. */
@ParameterizedClass(name = "pages remembered: {0}")
@ValueSource(booleans = {false, true})
class AlissFaultTest {

    private static final AlissRegister REGISTER = new AlissRegister();

    @Parameter
    boolean remembering;

    @AfterAll
    static void end() {
        REGISTER.close();
    }

    @BeforeEach
    void clear() {
        REGISTER.remembering(remembering).clear();
    }

    static Stream<Arguments> faults() {
        return Stream.of(1, 2, 3)
                .flatMap(page -> Stream.concat(
                        Stream.of(Fault.values())
                                .map(fault -> Arguments.of(
                                        fault.name(), page, aResponse().withFault(fault))),
                        Stream.of(
                                Arguments.of("DROPPED_BODY", page, okJson("")),
                                Arguments.of("CUT", page, okJson(cut(page))))));
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void aFaultWithdrawsNothingAndSaysWhy(String name, int page, ResponseDefinitionBuilder fault) {
        HarvestRun run = REGISTER.with(50).services(page, fault).harvest(List.of(), 1000);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("page " + page + ": ").endsWith("Nothing is withdrawn.");
        assertThat(run.gone()).isEmpty();
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void theNextRunRecovers(String name, int page, ResponseDefinitionBuilder fault) {
        REGISTER.with(50).services(page, fault).harvest(List.of(), 1000);

        HarvestRun run = REGISTER.clear().with(50).harvest(serviceIds(1, 55), 10);

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(serviceIds(1, 50));
        assertThat(run.gone()).containsExactlyElementsOf(serviceIds(51, 55));
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void aFaultThatPassesCostsNothing(String name, int page, ResponseDefinitionBuilder fault) {
        int from = (page - 1) * 20 + 1;
        HarvestRun run = REGISTER.with(50)
                .services(page, fault, okJson(page(50, records(from, Math.min(50, from + 19)))))
                .harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(serviceIds(1, 50)).doesNotHaveDuplicates();
    }

    private static String cut(int page) {
        int from = (page - 1) * 20 + 1;
        String whole = page(50, records(from, Math.min(50, from + 19)));
        return whole.substring(0, whole.length() * 2 / 3);
    }
}
