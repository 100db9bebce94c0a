package org.linkbank.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.linkbank.app.Desk;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Meaning;
import org.linkbank.mapping.Meanings;
import org.linkbank.publish.TermUse;
import org.linkbank.publish.TermUses;
import org.linkbank.record.SourceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code linkbank terms}. */
@Command(
        name = "terms",
        description =
                "Lists the terms that records are filed under, the most used first, and what the vocabulary makes of"
                        + " each: the bank's concept, or nothing yet.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank terms --unmapped           what vocab/crosswalks should learn next",
            "  ./linkbank terms --source aliss --json"
        })
final class TermsCommand extends StoreCommand {

    private static final int WIDEST = 48;

    @Option(names = "--unmapped", description = "Only those that no crosswalk knows.")
    boolean unmapped;

    @Option(names = "--source", paramLabel = "ID", defaultValue = "", description = "Of this source only.")
    String source = "";

    @Option(names = "--private", description = "Of the private sources alone, instead of the public ones.")
    boolean ofReaders;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many the table shows (${DEFAULT-VALUE}); JSON has all.")
    int rows;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    TermsCommand(Console console) {
        super(console);
    }

    private record Term(TermUse use, List<Meaning> meanings) {}

    @Override
    int work(Desk desk) {
        List<TermUse> uses = uses(desk);
        Meanings meanings = meanings(desk.workspace().overlay());
        List<Term> all =
                uses.stream().map(use -> new Term(use, meanings.of(use.term()))).toList();
        List<Term> wanted = all.stream()
                .filter(term -> !unmapped || term.meanings().isEmpty())
                .toList();
        if (json) {
            console.out()
                    .println(Json.of(wanted.stream().map(TermsCommand::json).toList()));
        } else {
            print(wanted, all);
        }
        return ExitCode.DONE;
    }

    /** A source that is asked for by name is looked for where its records are, be they public or not. */
    private List<TermUse> uses(Desk desk) {
        if (source.isEmpty()) {
            return TermUses.count(store(desk, ofReaders), null);
        }
        SourceId wanted = source(desk, source).id();
        return TermUses.count(desk.stores().of(wanted), wanted);
    }

    private static Meanings meanings(Overlay overlay) {
        return Meanings.read(overlay.list("vocab/schemes", ".ttl"), overlay.list("vocab/crosswalks", ".ttl"));
    }

    private void print(List<Term> wanted, List<Term> all) {
        List<String> headings = new ArrayList<>(List.of("USES", "TERM", "SOURCE"));
        if (!unmapped) {
            headings.add("IN THE BANK'S WORDS");
        }
        headings.add("EXAMPLE");
        Table table = new Table(headings.toArray(String[]::new));
        wanted.stream().limit(rows).forEach(term -> table.row(cells(term).toArray()));
        if (!table.isEmpty()) {
            table.print(console.out());
        }
        console.out().println(summary(wanted, all));
    }

    private List<Object> cells(Term term) {
        List<Object> cells = new ArrayList<>();
        cells.add(Words.number(term.use().uses()));
        cells.add(shown(text(term.use().term())));
        cells.add(term.use().source());
        if (!unmapped) {
            cells.add(said(term.meanings()));
        }
        cells.add(term.use().example());
        return cells;
    }

    private String summary(List<Term> wanted, List<Term> all) {
        long without = all.stream().filter(term -> term.meanings().isEmpty()).count();
        String more = wanted.size() > rows ? " The first " + Words.number(rows) + " are shown." : "";
        String next = without == 0 ? "" : " vocab/README.md says how to add what is missing.";
        return Words.number(all.size()) + " terms, " + Words.number(without) + " of them unmapped." + more + next;
    }

    /** What partners wrote: no control characters for the terminal, and no longer than a line bears. */
    private static String shown(String text) {
        String plain = text.replaceAll("\\p{C}+", " ").strip();
        return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + "…";
    }

    private static String text(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : Words.concept(term.getURI());
    }

    private static String said(List<Meaning> meanings) {
        return meanings.stream()
                .map(meaning -> Words.concept(meaning.concept()) + relation(meaning))
                .collect(Collectors.joining(", "));
    }

    private static String relation(Meaning meaning) {
        return switch (meaning.relation()) {
            case OWN, EXACT -> "";
            case CLOSE -> " (close)";
            case BROAD -> " (wider)";
            case RELATED -> " (related only)";
        };
    }

    private static Map<String, Object> json(Term term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "term",
                term.use().term().isLiteral()
                        ? term.use().term().getLiteralLexicalForm()
                        : term.use().term().getURI());
        json.put("kind", term.use().term().isLiteral() ? "text" : "concept");
        json.put("source", term.use().source().value());
        json.put("uses", term.use().uses());
        json.put("example", term.use().example());
        json.put("mapped", !term.meanings().isEmpty());
        json.put(
                "meanings",
                term.meanings().stream()
                        .map(meaning -> Map.of(
                                "concept",
                                meaning.concept(),
                                "relation",
                                meaning.relation().name().toLowerCase(Locale.ROOT)))
                        .toList());
        return json;
    }
}
