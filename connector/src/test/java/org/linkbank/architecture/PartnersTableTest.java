package org.linkbank.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.record.Limits;
import org.linkbank.source.Source;
import org.linkbank.source.definition.Definitions;

/** What README.md says of the partners, held to their files. */
class PartnersTableTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- partners: made of routes/*.camel.yaml by PartnersTableTest -->\n";
    private static final String END = "<!-- end of partners -->";

    @BeforeEach
    void atHome() {
        assumeTrue(Files.isDirectory(Path.of("routes")), "no routes beside this checkout");
    }

    @Test
    void theTableOfPartnersIsMadeOfTheirFiles() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        String written = readme.substring(from, to);
        if (System.getProperty("linkbank.write") != null) {
            Files.writeString(README, readme.substring(0, from) + table() + readme.substring(to));
            written = table();
        }

        assertThat(written)
                .as(
                        "the table in README.md; write it anew with: mvn test -Dtest=PartnersTableTest -Dlinkbank.write=yes")
                .isEqualTo(table());
    }

    @Test
    void aPartnerThatLiesReadySaysWhereTheStudyCitesItAndHowToFindItsKind() throws IOException {
        List<Source> ready =
                sources().stream().filter(source -> !source.enabled()).toList();

        assertThat(ready).hasSizeGreaterThan(20);
        for (Source source : ready) {
            String file = Files.readString(Path.of("routes", source.id() + ".camel.yaml"));
            String comment = file.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1).strip())
                    .collect(Collectors.joining(" "));
            assertThat(comment)
                    .as(source.id().value())
                    .contains("study of 2014", "Ready, not enabled")
                    .containsPattern("[Aa]ppendix I|[Ss]ections? \\d|[Ii]nterviews? \\d");
        }
    }

    private static String table() {
        String head = "| partner | kind | address | here |\n|---|---|---|---|\n";
        return sources().stream()
                .sorted(Comparator.<Source, Boolean>comparing(source -> !source.enabled())
                        .thenComparing(source -> source.id().value()))
                .map(PartnersTableTest::row)
                .collect(Collectors.joining("", head, ""));
    }

    private static String row(Source source) {
        String kind = source.template().replaceFirst("^pull-", "");
        String address = source.url().isAbsolute() ? "<" + source.url() + ">" : "`" + source.url() + "`";
        return "| [" + source.name() + "](routes/" + source.file().getFileName() + ") | [" + kind
                + "](routes/templates/"
                + source.template() + ".camel.yaml) | " + address + " | " + (source.enabled() ? "enabled" : "ready")
                + " |\n";
    }

    private static List<Source> sources() {
        Definitions definitions = Definitions.read(Overlay.shipped(), Limits.DEFAULT, Secrets.of(Map.of()));
        assertThat(definitions.faulty()).isEmpty();
        return definitions.sources();
    }
}
