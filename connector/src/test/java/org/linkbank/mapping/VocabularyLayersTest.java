package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.home.Overlay;

class VocabularyLayersTest {

    private static final String COLOURS = """
            [ rml:predicate ex:colour ; rml:objectMap [ rml:termType rml:IRI ; rml:functionExecution [
                rml:function lbf:valueMap ;
                rml:input [ rml:parameter lbf:table ; rml:inputValue "schemes/colour" ] ,
                    [ rml:parameter lbf:value ; rml:inputValueMap [ rml:reference "$.colour" ] ] ] ] ]
            """;

    @Test
    void aTableIsFoundInWhicheverLayerHasIt(@TempDir Path folder) throws IOException {
        Compiling.compile(folder, Compiling.things(COLOURS));
        Files.createDirectories(folder.resolve("home/vocab/schemes"));
        scheme(folder.resolve("shipped/vocab/schemes/colour.ttl"), "http://example.org/shipped/red");
        Overlay overlay = new Overlay(List.of(folder.resolve("home"), folder.resolve("shipped")));

        assertThat(colour(folder, overlay)).containsExactly("<http://example.org/shipped/red>");

        scheme(folder.resolve("home/vocab/schemes/colour.ttl"), "http://example.org/own/red");
        assertThat(colour(folder, overlay)).containsExactly("<http://example.org/own/red>");
    }

    @Test
    void aTableThatNoLayerHasIsAProblem(@TempDir Path folder) {
        Compiling.compile(folder, Compiling.things(COLOURS));

        assertThat(Mappings.compile(mapping(folder), name -> new Overlay(List.of(folder)).find("vocab/" + name)))
                .isInstanceOf(Compilation.Invalid.class);
    }

    private static List<String> colour(Path folder, Overlay overlay) {
        Compilation compilation = Mappings.compile(mapping(folder), name -> overlay.find("vocab/" + name));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Mapping mapping = ((Compilation.Compiled) compilation).mapping();
        return Compiling.objects(Compiling.map(mapping, "{\"id\":1,\"colour\":\"r\"}"), "colour");
    }

    private static Path mapping(Path folder) {
        return folder.resolve("mappings/things/mapping.rml.ttl");
    }

    private static void scheme(Path file, String concept) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<" + concept + "> <http://www.w3.org/2004/02/skos/core#notation> \"r\" .");
    }
}
