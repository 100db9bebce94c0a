package org.linkbank.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linkbank.check.Shapes;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;
import org.linkbank.home.Overlay;

/** Looks at the vocabulary: its terms, concept schemes, crosswalks and shapes, and at what mappings use of it. */
record VocabularyCheck(Overlay overlay, Problems problems) {

    private static final String TURTLE = ".ttl";

    /** Gives how many files it looked at, the mappings not counted. */
    int check(List<Path> mappings) {
        List<TurtleFile> terms = read(overlay.list("vocab", TURTLE), problems);
        List<TurtleFile> concepts = new ArrayList<>(read(overlay.list("vocab/schemes", TURTLE), problems));
        concepts.addAll(read(overlay.list("vocab/crosswalks", TURTLE), problems));
        List<Path> shapes = overlay.list("vocab/shapes", TURTLE);
        problems.addAll(Shapes.load(shapes, overlay::describe).problems());
        new ConceptCheck(problems).check(concepts);
        TermCheck termCheck = TermCheck.of(terms, problems);
        termCheck.checkDeclared();
        terms.forEach(termCheck::checkUsed);
        concepts.forEach(termCheck::checkUsed);
        // Faults of syntax in these two were noted by who reads them in earnest.
        read(shapes, new Problems()).forEach(termCheck::checkUsed);
        read(mappings, new Problems()).forEach(termCheck::checkUsed);
        return terms.size() + concepts.size() + shapes.size();
    }

    private List<TurtleFile> read(List<Path> files, Problems faults) {
        return files.stream()
                .map(file -> TurtleFile.read(file, overlay.describe(file), faults))
                .toList();
    }
}
