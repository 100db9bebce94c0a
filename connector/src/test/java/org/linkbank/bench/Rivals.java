package org.linkbank.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The contenders that are not Linkbank, each on a class path of its own. */
record Rivals(Settings settings, Path input) {

    /** The collector for throughput, and memory as much as they like. */
    private static final List<String> JVM = List.of(java(), "-XX:+UseParallelGC");

    /** What the launcher gives {@code linkbank map}. */
    private static final List<String> STREAMING_JVM = List.of(java(), "-XX:+UseSerialGC", "-XX:MaxNewSize=32m");

    static final String BASE = "http://example.org/id/services/";

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Contender handWritten() {
        Path output = settings.work().resolve("hand-written.nt");
        return new Contender(
                "hand-written Jackson + Jena",
                output,
                name -> new Child(
                        settings.work(),
                        name,
                        command(
                                STREAMING_JVM,
                                "-cp",
                                System.getProperty("java.class.path"),
                                HandWritten.class.getName(),
                                input.toString(),
                                output.toString(),
                                BASE)));
    }

    /** Its fastest: N-Quads, in which it keeps no model, and without removing duplicates. */
    Contender rmlMapper() throws IOException {
        Path output = settings.work().resolve("rmlmapper.nq");
        String jar = onlyJar(settings.work().resolve("rmlmapper")).toString();
        String mapping = oldMapping("rmlmapper", input.toString()).toString();
        return new Contender(
                "RMLMapper",
                output,
                name -> new Child(
                        settings.work(),
                        name,
                        command(JVM, "-jar", jar, "-m", mapping, "-o", output.toString(), "-s", "nquads")));
    }

    Contender carml() throws IOException {
        Path output = settings.work().resolve("carml.nt");
        Path carml = settings.work().resolve("carml");
        String libraries = Files.readString(carml.resolve("classpath")).strip();
        compile(settings.given("CarmlRun.java"), libraries, carml);
        String mapping = oldMapping("carml", input.getFileName().toString()).toString();
        String folder = String.valueOf(input.getParent());
        return new Contender(
                "CARML",
                output,
                name -> new Child(
                        settings.work(),
                        name,
                        command(
                                JVM,
                                "-cp",
                                carml + File.pathSeparator + libraries,
                                "CarmlRun",
                                mapping,
                                folder,
                                output.toString())));
    }

    private static List<String> command(List<String> jvm, String... arguments) {
        return Stream.concat(jvm.stream(), Stream.of(arguments)).toList();
    }

    private Path oldMapping(String engine, String source) throws IOException {
        String text = Files.readString(settings.given("services.old-rml.ttl"));
        Path filled = settings.work().resolve(engine + ".rml.ttl");
        return Files.writeString(filled, text.replace("SOURCE", source).replace("BASE", BASE));
    }

    private static Path onlyJar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void compile(Path source, String classPath, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(null, null, null, "-cp", classPath, "-d", into.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException(source + ": expected to compile against CARML, found errors");
        }
    }
}
