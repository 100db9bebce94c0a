package org.linkbank.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.jspecify.annotations.Nullable;
import org.linkbank.home.Home;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Compilation;
import org.linkbank.mapping.FileSources;
import org.linkbank.mapping.Mapping;
import org.linkbank.mapping.Mappings;
import org.linkbank.mapping.StreamCounts;
import org.linkbank.mapping.StreamOptions;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code linkbank map}. */
@Command(
        name = "map",
        description = "Maps one file with one mapping and prints what comes out, streaming.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank map aliss page.json",
            "  ./linkbank map my-mapping.rml.ttl data.csv --format ttl",
            "  curl -s https://data.example.org/list.xlsx | ./linkbank map table -",
            "  ./linkbank map my-mapping.rml.ttl          its own sources are files beside it"
        })
final class MapCommand implements Callable<Integer> {

    private final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "A folder under mappings/, or an RML file.")
    String mapping = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to map, - for standard input; else those the mapping names.")
    @Nullable
    Path file;

    @Option(
            names = "--format",
            paramLabel = "nt|nq|ttl",
            defaultValue = "nt",
            description = "How to print it (${DEFAULT-VALUE}).")
    Format format = Format.nt;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "",
            description = "What relative IRIs are relative to.")
    String base = "";

    @Option(names = "--json", description = "A summary as JSON on standard error.")
    boolean json;

    /** The forms that can be written while reading. */
    enum Format {
        nt,
        nq,
        ttl;

        RDFFormat rdf() {
            return switch (this) {
                case nt -> RDFFormat.NTRIPLES_UTF8;
                case nq -> RDFFormat.NQUADS_UTF8;
                case ttl -> RDFFormat.TURTLE_BLOCKS;
            };
        }
    }

    MapCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
    }

    @Override
    public Integer call() throws IOException {
        Home home = top.chosenHome();
        Overlay overlay = home.overlay();
        Path named = file;
        if (named != null && !named.toString().equals("-") && !Files.isReadable(named)) {
            throw new UsageException(named + ": expected a file that can be read, found none. Nothing was mapped.");
        }
        Mapping compiled = compile(overlay);
        if (named != null && named.toString().equals("-")) {
            return mapInput(compiled, home);
        }
        return map(compiled, named, home);
    }

    /** Standard input is kept in a file, because a mapping may read its source more than once. */
    private int mapInput(Mapping compiled, Home home) throws IOException {
        Path kept = Files.createTempFile("linkbank-", "." + ending(compiled));
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
            return map(compiled, kept, home);
        } finally {
            Files.delete(kept);
        }
    }

    /** Of RDF the syntax is told by a file's name, which an input has not: it is taken for Turtle. */
    private static String ending(Mapping compiled) {
        boolean rdf = compiled.kinds().stream()
                .anyMatch(kind -> compiled.form(kind).orElse(RecordForm.JSON) == RecordForm.RDF);
        return rdf ? "ttl" : "input";
    }

    private int map(Mapping compiled, @Nullable Path given, Home home) throws IOException {
        FileSources sources = given == null ? FileSources.asDeclared() : FileSources.of(given, compiled);
        String relativeTo =
                base.isEmpty() ? home.settings().settings().base().base() + "/id/" + compiled.name() + "/" : base;
        Rejections rejections = new Rejections(console.err(), given == null ? mapping : given.toString());
        StreamCounts counts = print(compiled, sources, relativeTo, rejections);
        summarise(counts);
        return counts.rejected() == 0 ? ExitCode.DONE : ExitCode.FAILURES;
    }

    private StreamCounts print(Mapping compiled, FileSources sources, String relativeTo, Rejections rejections)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.rdf());
            StreamOptions options =
                    new StreamOptions(relativeTo, Limits.OWN_FILE, rejections::rejected, rejections::warned);
            return compiled.stream(sources, options, writer);
        }
    }

    private void summarise(StreamCounts counts) {
        if (json) {
            console.err()
                    .println(Json.of(java.util.Map.of(
                            "mapped", counts.mapped(), "rejected", counts.rejected(), "triples", counts.triples())));
        } else {
            console.err()
                    .println(Words.number(counts.mapped()) + " records mapped, " + Words.number(counts.rejected())
                            + " rejected, " + Words.number(counts.triples()) + " triples");
        }
    }

    private Mapping compile(Overlay overlay) {
        Path path = mappingFile(overlay);
        Compilation compilation = Mappings.compileForFiles(path, table -> overlay.find("vocab/" + table));
        if (compilation instanceof Compilation.Compiled good) {
            return good.mapping();
        }
        List<Problem> problems = ((Compilation.Invalid) compilation).problems();
        problems.forEach(problem -> console.err().println(problem));
        throw new UsageException(problems.size() + " problems in the mapping. Nothing was mapped.");
    }

    private Path mappingFile(Overlay overlay) {
        Path asFile = Path.of(mapping);
        if (Files.isRegularFile(asFile)) {
            return asFile;
        }
        Optional<Path> known = Mappings.find(mapping, overlay::find);
        return known.orElseThrow(() -> new UsageException("mapping " + mapping + ": expected an RML file or one of "
                + overlay.folders("mappings") + ", found neither. Nothing was mapped."));
    }
}
