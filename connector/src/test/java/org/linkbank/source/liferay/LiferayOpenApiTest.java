package org.linkbank.source.liferay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.liferay.LiferaySimulator;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.fetch.Fetcher;

/** Every request to headless-delivery, and every answer of the simulator, is as Liferay's own OpenAPI description says. */
@Tag("external")
class LiferayOpenApiTest {

    private static final Path DESCRIPTION = Path.of(
                    "..", "shared", "reference", "openapi", "headless-delivery-v1.0.yaml")
            .toAbsolutePath()
            .normalize();
    private static final String BASE = "/o/headless-delivery/v1.0";

    @Test
    void aWholeAndAnIncrementalHarvestKeepToTheDescription() throws IOException {
        try (LiferaySimulator hub = LiferaySimulator.start(1, 200);
                Prism prism = Prism.before(URI.create(hub.url() + BASE), DESCRIPTION)) {
            Group group = new Group(hub).with("sweepEvery", "2");
            List<String> checked = new ArrayList<>();
            HarvestRun whole = group.harvest(fetcher -> new Through(fetcher, hub, prism, checked));
            hub.day(2);
            HarvestRun changes = group.harvest(fetcher -> new Through(fetcher, hub, prism, checked));
            HarvestRun sweep = group.harvest(fetcher -> new Through(fetcher, hub, prism, checked));

            assertThat(whole.end().complete())
                    .as(whole.end().reason() + prism.said())
                    .isTrue();
            assertThat(changes.end().complete()).as(changes.end().reason()).isTrue();
            assertThat(sweep.end().complete()).as(sweep.end().reason()).isTrue();
            assertThat(sweep.gone()).isNotEmpty();
            assertThat(sweep.end().warnings()).isEmpty();
            assertThat(group.known()).containsExactlyInAnyOrderElementsOf(LiferayHarvestTest.expected(hub));
            assertThat(checked)
                    .hasSizeGreaterThan(30)
                    .noneMatch(answer -> answer.startsWith("422") || answer.startsWith("500"));
        }
    }

    @Test
    void whatTheDescriptionDoesNotKnowIsRefused() throws IOException {
        try (LiferaySimulator hub = LiferaySimulator.start(1);
                Prism prism = Prism.before(URI.create(hub.url() + BASE), DESCRIPTION)) {
            List<String> checked = new ArrayList<>();
            new Group(hub).harvest(fetcher -> {
                try (Through through = new Through(fetcher, hub, prism, checked)) {
                    for (String wrong : List.of("/sites/20121/papers", "/sites/20121/documents?page=first")) {
                        through.fetch(
                                new FetchRequest(URI.create(hub.url() + BASE + wrong), Map.of(), "wrong"),
                                result -> result);
                    }
                }
                return fetcher;
            });

            assertThat(checked).hasSize(2).allMatch(answer -> answer.startsWith("404") || answer.startsWith("422"));
        }
    }

    /** Sends what goes to headless-delivery through Prism, everything else straight on. */
    private record Through(Fetcher inner, LiferaySimulator hub, Prism prism, List<String> checked) implements Fetcher {

        @Override
        public <T> T fetch(FetchRequest request, Function<FetchResult, T> reader) {
            String prefix = hub.url() + BASE;
            String address = request.uri().toString();
            if (!address.startsWith(prefix)) {
                return inner.fetch(request, reader);
            }
            URI moved = URI.create(prism.url() + address.substring(prefix.length()));
            FetchRequest through = new FetchRequest(
                    moved, request.headers(), request.place(), request.authorisation(), request.form());
            return inner.fetch(through, result -> {
                int status = result instanceof FetchResult.Response response ? response.status() : 0;
                checked.add(status + " " + moved);
                return reader.apply(result);
            });
        }

        @Override
        public void close() {
            // the fetcher belongs to whoever handed it in
        }
    }
}
