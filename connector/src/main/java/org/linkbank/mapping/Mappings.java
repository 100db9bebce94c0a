package org.linkbank.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linkbank.record.Problem;

/**
 * Compiles mapping files: RML-Core and RML-FNML, Turtle, vocabulary {@code http://w3id.org/rml/}; for RDF, a SPARQL 1.1
 * CONSTRUCT query.
 */
public final class Mappings {

    /** What a folder of {@code mappings} may hold: RML, or a query for RDF. */
    private static final List<String> FILES = List.of("mapping.rml.ttl", "mapping.rq");

    private Mappings() {}

    /**
     * The file of a mapping by its folder's name.
     *
     * @param files where a path such as {@code mappings/aliss/mapping.rml.ttl} is, if it is anywhere
     */
    public static Optional<Path> find(String name, Function<String, Optional<Path>> files) {
        return FILES.stream()
                .flatMap(file -> files.apply("mappings/" + name + "/" + file).stream())
                .findFirst();
    }

    /**
     * Compiles a mapping for records. Files may lie in any file system, a zip's too; data files need not exist.
     *
     * @param vocabDirectory where functions find their crosswalks and schemes
     */
    public static Compilation compile(Path mappingFile, Path vocabDirectory) {
        return compile(mappingFile, Crosswalks.in(vocabDirectory));
    }

    /**
     * As above, where the vocabulary's files are not all in one folder.
     *
     * @param vocabulary where a file of {@code vocab} is, such as {@code crosswalks/area-code.ttl}
     */
    public static Compilation compile(Path mappingFile, Function<String, Optional<Path>> vocabulary) {
        return compile(mappingFile, vocabulary, true);
    }

    /**
     * Compiles a mapping for whole files, which may use what records cannot: graph maps, joins across sources, iterators side
     * by side. {@link Mapping#map} then rejects every record if it does use that.
     */
    public static Compilation compileForFiles(Path mappingFile, Path vocabDirectory) {
        return compileForFiles(mappingFile, Crosswalks.in(vocabDirectory));
    }

    /** As above, where the vocabulary's files are not all in one folder. */
    public static Compilation compileForFiles(Path mappingFile, Function<String, Optional<Path>> vocabulary) {
        return compile(mappingFile, vocabulary, false);
    }

    private static Compilation compile(Path file, Function<String, Optional<Path>> vocabulary, boolean forRecords) {
        String display = MappingName.display(file);
        List<Problem> problems = new ArrayList<>();
        Optional<byte[]> content = read(file, display, problems);
        if (content.isPresent() && String.valueOf(file.getFileName()).endsWith(".rq")) {
            return QueryMapping.compile(content.get(), MappingName.of(file), display, vocabulary);
        }
        Optional<Definition> definition = content.flatMap(turtle -> DefinitionReader.read(turtle, display, problems));
        if (content.isEmpty() || definition.isEmpty()) {
            return new Compilation.Invalid(problems);
        }
        Vocabulary.check(definition.get(), problems);
        MappingVersion version = new MappingVersion(content.get());
        List<TriplesMap> maps = new MappingCompiler(definition.get(), problems, new Crosswalks(vocabulary, version))
                .compile(directory(file));
        List<KindMaps> groups = KindMaps.group(maps);
        List<Problem> forRecord = RecordRules.check(display, groups);
        if (forRecords) {
            problems.addAll(forRecord);
        }
        if (!problems.isEmpty()) {
            return new Compilation.Invalid(problems);
        }
        String name = MappingName.of(file);
        return new Compilation.Compiled(new RmlMapping(name, version.of(name), display, groups, forRecord));
    }

    private static Path directory(Path file) {
        Path parent = file.getParent();
        return parent == null ? file.getFileSystem().getPath("") : parent;
    }

    private static Optional<byte[]> read(Path file, String display, List<Problem> problems) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(
                    new Problem(display, "a file that can be read", e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }
}
