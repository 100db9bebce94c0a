package org.linkbank.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.app.Desk;
import org.linkbank.camel.Schedules;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code linkbank sources}. */
@Command(
        name = "sources",
        description =
                "Lists the sources: whether each is enabled, what it holds, how its last run ended, when it runs next.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank sources --json"})
final class SourcesCommand extends StoreCommand {

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    SourcesCommand(Console console) {
        super(console);
    }

    @Override
    int work(Desk desk) {
        if (json) {
            console.out()
                    .println(Json.of(desk.workspace().sources().stream()
                            .map(source -> json(desk, source))
                            .toList()));
        } else {
            print(desk);
        }
        return desk.workspace().stopped().isEmpty() ? ExitCode.DONE : ExitCode.FAILURES;
    }

    private void print(Desk desk) {
        Table table = new Table("SOURCE", "ENABLED", "SHOWN TO", "RECORDS", "LAST RUN", "ENDED AS", "NEXT RUN");
        for (Source source : desk.workspace().sources()) {
            Optional<RunEntry> last = lastRun(desk, source);
            table.row(
                    source.id(),
                    source.enabled() ? "yes" : "no",
                    source.isPrivate() ? "readers" : "everyone",
                    Words.number(records(desk, source)),
                    last.map(run -> Words.time(run.started())).orElse("never"),
                    last.map(Words::outcome).orElse(""),
                    next(source).map(Words::time).orElse(""));
        }
        table.print(console.out());
    }

    private static Map<String, Object> json(Desk desk, Source source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source.id().value());
        json.put("name", source.name());
        json.put("kind", source.template());
        json.put("url", source.url().toString());
        json.put("enabled", source.enabled());
        json.put("private", source.isPrivate());
        json.put("schedule", source.schedule());
        json.put("records", records(desk, source));
        json.put("lastRun", lastRun(desk, source).map(Json::run).orElse(null));
        json.put("nextRun", next(source).map(Instant::toString).orElse(null));
        return json;
    }

    private static long records(Desk desk, Source source) {
        return desk.stores().of(source.id()).read(view -> view.countRecords(source.id()));
    }

    private static Optional<RunEntry> lastRun(Desk desk, Source source) {
        List<RunEntry> runs = desk.stores().of(source.id()).read(view -> view.runs(source.id(), 1));
        return runs.stream().findFirst();
    }

    private static Optional<Instant> next(Source source) {
        return source.enabled() ? Schedules.nextAfter(source, Instant.now()) : Optional.empty();
    }
}
