package org.linkbank.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.Mapping;
import org.linkbank.mapping.MappingResult;
import org.linkbank.mapping.Mappings;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.LoopbackHarvest;

/** Against Debian's MediaWiki, which connector/src/test/outside/mediawiki.sh installs and starts. */
@Tag("external")
class RealMediaWikiTest {

    private static LoopbackHarvest wiki(String path) throws IOException {
        Path access = Path.of(
                System.getenv().getOrDefault("LINKBANK_MEDIAWIKI", "target/outside/mediawiki/access.properties"));
        assumeTrue(
                Files.exists(access),
                "no MediaWiki: connector/src/test/outside/mediawiki.sh start installs and starts one");
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(access)) {
            properties.load(in);
        }
        return LoopbackHarvest.of(new FeedProtocol(), URI.create(properties.getProperty("url") + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void recentChangesAreHarvestedAndMapped(String format) throws IOException {
        HarvestRun run =
                wiki("/api.php?action=feedrecentchanges&feedformat=" + format).run();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.end().warnings()).isEmpty();
        assertThat(run.records()).hasSize(4);
        Mapping mapping = ((Compilation.Compiled)
                        Mappings.compile(Path.of("mappings/feed/mapping.rml.ttl"), Path.of("vocab")))
                .mapping();
        StringBuilder triples = new StringBuilder();
        for (SourceRecord record : run.records()) {
            MappingResult result = mapping.map(record, new Iris("http://example.org"));
            assertThat(result).isInstanceOf(MappingResult.Mapped.class);
            assertThat(((MappingResult.Mapped) result).warnings()).isEmpty();
            triples.append(
                    ((MappingResult.Mapped) result).graph().graph().stream().toList());
        }
        assertThat(triples.toString())
                .contains("Governance of partnerships", "Sharing premises", "Zoë's page", "Admin", "datePublished")
                .doesNotContain("<td", "style=");
    }

    @Test
    void thePageOfChangesLeadsToItsFeed() throws IOException {
        HarvestRun run =
                wiki("/index.php?title=Special:RecentChanges&feed=atom").run();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.records()).hasSize(4);
    }

    @Test
    void thePageItselfIsNoFeed() throws IOException {
        HarvestRun run = wiki("/index.php/Special:RecentChanges").run();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("expected a feed, found an HTML page");
    }

    @Test
    void anUnchangedFeedGivesTheSameRecords() throws IOException {
        LoopbackHarvest wiki = wiki("/api.php?action=feedrecentchanges&feedformat=atom");
        HarvestRun first = wiki.run();
        HarvestRun second = wiki.run(first.ids(), first.end().checkpoint());

        assertThat(second.end().complete()).isTrue();
        assertThat(second.records()).zipSatisfy(first.records(), (one, other) -> assertThat(one.bytes())
                .isEqualTo(other.bytes()));
    }
}
