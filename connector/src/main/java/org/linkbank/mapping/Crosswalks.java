package org.linkbank.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.linkbank.mapping.function.Table;
import org.linkbank.mapping.function.TableException;
import org.linkbank.mapping.function.Tables;

/** The SKOS files of {@code vocab} as tables ({@link SkosTable}); every file read counts for the mapping's version. */
final class Crosswalks implements Tables {

    private final Function<String, Optional<Path>> files;
    private final MappingVersion version;
    private final Map<String, Table> loaded = new HashMap<>();

    /** @param files where a file of the vocabulary is, if it is anywhere */
    Crosswalks(Function<String, Optional<Path>> files, MappingVersion version) {
        this.files = files;
        this.version = version;
    }

    /** The files of one folder. */
    static Function<String, Optional<Path>> in(Path directory) {
        return name -> {
            Path file = directory.resolve(name).normalize();
            return file.startsWith(directory.normalize()) && Files.exists(file) ? Optional.of(file) : Optional.empty();
        };
    }

    @Override
    public Table load(String name) {
        Table known = loaded.get(name);
        if (known != null) {
            return known;
        }
        byte[] turtle = read(name);
        version.uses(name, turtle);
        Table table = SkosTable.of(parse(turtle));
        loaded.put(name, table);
        return table;
    }

    private byte[] read(String name) {
        try {
            Path file =
                    files.apply(name + ".ttl").orElseThrow(() -> new TableException("\"" + name + "\", which is none"));
            return Files.readAllBytes(file);
        } catch (IOException | InvalidPathException e) {
            throw new TableException("\"" + name + "\", which is none");
        }
    }

    private static Graph parse(byte[] turtle) {
        try {
            return RDFParser.source(new ByteArrayInputStream(turtle))
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph();
        } catch (RiotException e) {
            throw new TableException("a file that is not Turtle: " + e.getMessage());
        }
    }
}
