package org.linkbank.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linkbank.app.Discovering;
import org.linkbank.app.Discovering.Find;
import org.linkbank.app.Discovering.Report;
import org.linkbank.app.Discovering.Sample;
import org.linkbank.file.Scalars;
import org.linkbank.home.Home;
import org.linkbank.record.Problem;
import org.linkbank.source.discover.PartnerDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code linkbank discover}. */
@Command(
        name = "discover",
        description =
                "Says what a site offers, shows three records as they would be mapped, and writes a partner file for it,"
                        + " not enabled yet.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank discover https://www.example.org",
            "  ./linkbank discover https://www.example.org --print        shows the partner file instead of writing it",
            "  ./linkbank discover https://www.example.org --kind feed    takes its feed, not what it offers besides",
            "",
            "Exit codes: 1 if the site offers nothing that can be pulled. A file that is there is never overwritten."
        })
final class DiscoverCommand implements Callable<Integer> {

    private final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Parameters(paramLabel = "URL", description = "The site's address, or that of its feed, interface or repository.")
    String url = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "",
            description = "Write the file for this kind (website, feed, oai, ...), not for the first.")
    String kind = "";

    @Option(names = "--enable", description = "Enable the partner at once.")
    boolean enable;

    @Option(names = "--print", description = "Print the partner file instead of writing it.")
    boolean print;

    @Option(names = "--write", description = "Write the partner file into the home: the default.")
    boolean write;

    @Option(names = "--private", description = "The host may lie in a private network.")
    boolean isPrivate;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    DiscoverCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
    }

    @Override
    public Integer call() throws IOException {
        if (print && write) {
            throw new UsageException("--print and --write: expected one of them, found both. Nothing was asked.");
        }
        URI address = address();
        Home home = top.chosenHome();
        Report report = new Discovering(home, console.environment()).discover(address, enable, isPrivate);
        Optional<Find> chosen = report.finds().stream()
                .filter(find -> kind.isEmpty() || find.offer().kind().equals(kind))
                .filter(find -> find.faults().isEmpty())
                .findFirst();
        @Nullable Path file = chosen.isPresent() && !print ? written(home, address, chosen.get()) : null;
        if (json) {
            console.out().println(Json.of(json(address, report, chosen.orElse(null), file)));
        } else {
            say(address, report, chosen.orElse(null), file);
        }
        return chosen.isPresent() ? ExitCode.DONE : ExitCode.FAILURES;
    }

    private URI address() {
        String text = url.contains("://") ? url : "https://" + url;
        return Scalars.webAddress(text)
                .orElseThrow(
                        () -> new UsageException(
                                "URL: expected an http or https address without a password, found something else. Nothing was asked."));
    }

    /** The file written, or null when one of that name is there. */
    private static @Nullable Path written(Home home, URI address, Find find) throws IOException {
        Path file = home.folder().resolve("routes").resolve(PartnerDraft.fileName(address));
        if (Files.exists(file)) {
            return null;
        }
        Files.createDirectories(home.folder().resolve("routes"));
        return Files.writeString(file, find.file(), StandardOpenOption.CREATE_NEW);
    }

    private void say(URI address, Report report, @Nullable Find chosen, @Nullable Path file) {
        if (report.finds().isEmpty()) {
            console.err()
                    .println(address + ": expected a site that publishes records, found "
                            + (report.answered() ? "none of the ways that are known here" : "no answer")
                            + ". Nothing was written.");
            return;
        }
        console.out().println(report.name() + " (" + address + ") offers:");
        report.finds().forEach(this::say);
        if (chosen == null) {
            console.err()
                    .println("kind " + kind
                            + ": expected one of those above whose partner file is sound, found none. Nothing was"
                            + " written.");
        } else if (print) {
            console.out().println();
            console.out().print(chosen.file());
        } else if (file == null) {
            console.err()
                    .println("routes/" + PartnerDraft.fileName(address)
                            + " is there already. Nothing was written; --print shows what it would be.");
        } else {
            console.out().println();
            console.out()
                    .println("Wrote " + file
                            + (enable ? ", enabled." : ", not enabled yet: look it over, set enabled to true."));
        }
    }

    private void say(Find find) {
        console.out().println();
        console.out()
                .println("- " + find.offer().words() + ": " + find.offer().url() + " ("
                        + find.offer().template() + ")");
        find.faults().forEach(fault -> console.out().println("  cannot be used: " + fault));
        for (Sample sample : find.samples()) {
            console.out().println();
            console.out().println("  # " + sample.id());
            sample.problems().forEach(problem -> console.out().println("  rejected: " + problem));
            sample.turtle()
                    .lines()
                    .filter(line -> !line.startsWith("PREFIX") && !line.isBlank())
                    .forEach(line -> console.out().println("  " + line));
        }
        if (find.samples().isEmpty() && find.faults().isEmpty()) {
            console.out().println("  no record could be read" + (find.reason().isEmpty() ? "." : ": " + find.reason()));
        }
    }

    private Map<String, Object> json(URI address, Report report, @Nullable Find chosen, @Nullable Path file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", address.toString());
        json.put("name", report.name());
        json.put("answered", report.answered());
        json.put("found", report.finds().stream().map(DiscoverCommand::json).toList());
        json.put("chosen", chosen == null ? null : chosen.offer().kind());
        json.put("partnerFile", chosen == null ? null : chosen.file());
        json.put("written", file == null ? null : file.toString());
        return json;
    }

    private static Map<String, Object> json(Find find) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", find.offer().kind());
        json.put("template", find.offer().template());
        json.put("url", find.offer().url().toString());
        json.put("words", find.offer().words());
        json.put("faults", find.faults().stream().map(Problem::toString).toList());
        json.put("records", find.samples().stream().map(DiscoverCommand::json).toList());
        json.put("reason", find.reason());
        return json;
    }

    private static Map<String, Object> json(Sample sample) {
        return Map.of("id", sample.id(), "turtle", sample.turtle(), "problems", List.copyOf(sample.problems()));
    }
}
