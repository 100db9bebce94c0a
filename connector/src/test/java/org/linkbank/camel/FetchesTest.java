package org.linkbank.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linkbank.record.SourceId;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

@Timeout(30)
class FetchesTest {

    private static final FetchRequest FIRST = request("1");
    private static final FetchRequest SECOND = request("2");
    private static final FetchRequest THIRD = request("3");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch secondAsked = new CountDownLatch(1);
    private Fetches fetches = new Fetches(camel.createProducerTemplate(), new SourceId("any"));

    @BeforeEach
    void begin() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:fetch-any").process(FetchesTest.this::serve).process(new HandOver(Clock.systemUTC()));
            }
        });
        camel.start();
        fetches = new Fetches(camel.createProducerTemplate(), new SourceId("any"));
    }

    @AfterEach
    void end() {
        fetches.close();
        camel.stop();
    }

    @Test
    void theNextPageComesInWhileThisOneIsRead() throws Exception {
        FetchResult first = fetches.answer(FIRST, SECOND);
        assertThat(secondAsked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(body(first)).isEqualTo("page 1");
        assertThat(body(fetches.answer(SECOND, null))).isEqualTo("page 2");
        assertThat(asked).containsExactly("1", "2");
    }

    @Test
    void whatWasFetchedAheadInVainIsThrownAway() throws Exception {
        assertThat(body(fetches.answer(FIRST, SECOND))).isEqualTo("page 1");
        assertThat(body(fetches.answer(THIRD, null))).isEqualTo("page 3");
        assertThat(body(fetches.answer(SECOND, null))).isEqualTo("page 2");
    }

    @Test
    void anAnswerThatIsNotReadHoldsNothingUp() throws Exception {
        fetches.answer(FIRST, SECOND);
        fetches.answer(SECOND, THIRD);
        assertThat(body(fetches.answer(THIRD, null))).isEqualTo("page 3");
    }

    @Test
    void anErrorOfTheRouteIsAnErrorOfTheRun() {
        assertThatThrownBy(() -> fetches.answer(request("broken"), null)).hasMessageContaining("a step is broken");
    }

    private void serve(Exchange exchange) {
        String page = Fetch.of(exchange).request().uri().getPath().substring(1);
        if (page.equals("broken")) {
            throw new IllegalArgumentException("a step is broken");
        }
        asked.add(page);
        if (page.equals("2")) {
            secondAsked.countDown();
        }
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
        exchange.getMessage().setBody(new ByteArrayInputStream(("page " + page).getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(FetchResult result) throws IOException {
        return new String(((FetchResult.Response) result).body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static FetchRequest request(String page) {
        return new FetchRequest(URI.create("http://example.org/" + page), Map.of(), "page " + page);
    }
}
