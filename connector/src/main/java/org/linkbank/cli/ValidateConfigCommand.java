package org.linkbank.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linkbank.camel.Steps;
import org.linkbank.config.ConfigCheck;
import org.linkbank.config.ConfigReport;
import org.linkbank.file.ConstructFile;
import org.linkbank.file.Problems;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.Mappings;
import org.linkbank.record.Problem;
import org.linkbank.table.TableSchemaReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code linkbank validate-config}. */
@Command(
        name = "validate-config",
        description = "Lists every fault of settings, routes, mappings and vocabulary at once, with file and line.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank validate-config --home /srv/linkbank"})
final class ValidateConfigCommand implements Callable<Integer> {

    private final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    ValidateConfigCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
    }

    @Override
    public Integer call() {
        Home home = top.chosenHome();
        Overlay overlay = home.overlay();
        ConfigReport report =
                new ConfigCheck(file -> problems(file, overlay), Steps.names()).check(home, console.environment());
        if (json) {
            console.out().println(Json.of(json(report)));
        } else {
            print(report);
        }
        return report.isGood() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static List<Problem> problems(Path file, Overlay overlay) {
        String name = String.valueOf(file.getFileName());
        Problems problems = new Problems();
        if (name.endsWith(TableSchemaReader.ENDING)) {
            TableSchemaReader.read(file, overlay.describe(file), table -> overlay.find("vocab/" + table), problems);
        } else if (name.endsWith(".rq") && !name.equals("mapping.rq")) {
            ConstructFile.read(file, overlay.describe(file), problems);
        } else if (Mappings.compile(file, table -> overlay.find("vocab/" + table))
                instanceof Compilation.Invalid invalid) {
            problems.addAll(invalid.problems());
        }
        return problems.all();
    }

    private void print(ConfigReport report) {
        report.problems().forEach(problem -> console.err().println(problem));
        report.warnings().forEach(warning -> console.err().println("warning: " + warning));
        report.notes().forEach(note -> console.err().println("note: " + note));
        console.out()
                .println(report.files() + " files: " + report.problems().size() + " faults, "
                        + report.warnings().size() + " warnings.");
    }

    private static Map<String, Object> json(ConfigReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", report.files());
        json.put(
                "faults",
                report.problems().stream().map(ValidateConfigCommand::json).toList());
        json.put(
                "warnings",
                report.warnings().stream().map(ValidateConfigCommand::json).toList());
        json.put(
                "notes",
                report.notes().stream().map(ValidateConfigCommand::json).toList());
        return json;
    }

    private static Map<String, String> json(Problem problem) {
        return Map.of("where", problem.where(), "expected", problem.expected(), "found", problem.found());
    }
}
