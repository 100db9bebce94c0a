package org.linkbank.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkbank.home.OwnerOnly;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A home with a source that everyone may see and one full of {@link #MARK}, in its id, its name and all it gives. */
record PrivateHome(Path folder) {

    /** Stands nowhere but in what is private. */
    static final String MARK = "zebra";

    static final String ID = "zebra-hub";
    static final String READER = "anna:apple pie";

    static PrivateHome make(Path folder) throws IOException {
        PrivateHome home = new PrivateHome(folder);
        Files.createDirectories(folder.resolve("routes"));
        home.write("mappings/letters/mapping.rml.ttl", MAPPING);
        home.open("open-letters", "false");
        home.letters("open-letters", List.of("tea", "scones"));
        home.letters(ID, List.of("zebra-one", "zebra-two", "zebra-three"));
        String hash = new BCryptPasswordEncoder(4).encode("apple pie");
        OwnerOnly.write(folder.resolve("secrets.env"), "LINKBANK_READERS=anna:" + hash + "\n");
        return home;
    }

    /** Writes the partner file of a source that reads {@code inbox/{id}/}. */
    void open(String id, String isPrivate) throws IOException {
        partner(id, "inbox/" + id, isPrivate);
    }

    void partner(String id, String url, String isPrivate) throws IOException {
        write("routes/" + id + ".camel.yaml", PARTNER.formatted(id, id, id, url, isPrivate, id));
    }

    /** The letters that a source has from now on. */
    void letters(String id, List<String> letters) throws IOException {
        String items = letters.stream()
                .map(letter -> "{\"id\": \"%s\", \"name\": \"About %s\", \"text\": \"A letter on %s\"}"
                        .formatted(letter, letter, letter))
                .collect(Collectors.joining(",\n"));
        write("inbox/" + id + "/letters.json", "{\"letters\": [" + items + "]}");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    /** The files under a folder of the data whose bytes or name hold a word, in whatever case. */
    List<String> filesWith(String word, String under) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve(under))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> (folder.relativize(file) + text(file))
                            .toLowerCase(Locale.ROOT)
                            .contains(word))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static final String PARTNER = """
            - templatedRoute:
                routeTemplateRef: pull-file
                routeId: %s
                parameters:
                  - name: source
                    value: %s
                  - name: name
                    value: The %s letters
                  - name: url
                    value: %s
                  - name: schedule
                    value: 0 0 3 * * ?
                  - name: mapping
                    value: letters
                  - name: private
                    value: "%s"
                  - name: shrinkLimit
                    value: 1
                  - name: attribution
                    value: By the friends of %s
            """;

    private static final String MAPPING = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix schema: <https://schema.org/> .
            <#File> a rml:RelativePathSource ; rml:root rml:MappingDirectory ; rml:path "letters.json" .
            <#Letter> a rml:TriplesMap ;
                rml:logicalSource [ a rml:LogicalSource ;
                    rml:source <#File> ; rml:referenceFormulation rml:JSONPath ; rml:iterator "$.letters[*]" ] ;
                rml:subjectMap [ rml:template "letter/{$.id}" ; rml:class schema:CreativeWork ] ;
                rml:predicateObjectMap
                    [ rml:predicate schema:name ; rml:objectMap [ rml:reference "$.name" ] ] ,
                    [ rml:predicate schema:about ; rml:objectMap [
                        rml:template "https://linkbank.org/vocab/category/principles-of-partnership-working" ] ] ,
                    [ rml:predicate schema:description ; rml:objectMap [ rml:reference "$.text" ] ] .
            """;
}
