package org.linkbank.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.app.Desk;
import org.linkbank.store.StoreExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code linkbank export}. */
@Command(
        name = "export",
        description = "Writes every live record as N-Quads, a graph a record; to standard output or a file.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank export -o bank.nq.gz --provenance"})
final class ExportCommand extends StoreCommand {

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "To this file, which appears when it is whole; .gz compresses.")
    @Nullable
    Path file;

    @Option(names = "--provenance", description = "With provenance, tombstones and runs.")
    boolean provenance;

    @Option(names = "--json", description = "Without effect on the data, which is N-Quads.")
    boolean json;

    @Option(names = "--private", description = "Of the private sources alone, instead of the public ones.")
    boolean ofReaders;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("export"));
        Path given = file;
        if (given != null) {
            arguments.add("-o");
            arguments.add(given.toAbsolutePath().toString());
        }
        if (provenance) {
            arguments.add("--provenance");
        }
        if (ofReaders) {
            arguments.add("--private");
        }
        return arguments;
    }

    @Override
    int work(Desk desk) throws IOException {
        Path given = file;
        if (given == null) {
            OutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
            StoreExport.write(store(desk, ofReaders), out, provenance);
            out.flush();
        } else {
            write(desk, given);
        }
        return ExitCode.DONE;
    }

    private void write(Desk desk, Path to) throws IOException {
        Path half = to.resolveSibling(to.getFileName() + ".part");
        try (OutputStream out = open(half, to.toString().endsWith(".gz"))) {
            StoreExport.write(store(desk, ofReaders), out, provenance);
        }
        Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
        console.err().println("wrote " + to + ", " + Words.number(Files.size(to)) + " bytes");
    }

    private static OutputStream open(Path file, boolean compressed) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new BufferedOutputStream(compressed ? new GZIPOutputStream(out, 1 << 16) : out, 1 << 16);
    }
}
