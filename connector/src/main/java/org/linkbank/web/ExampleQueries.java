package org.linkbank.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.linkbank.record.Iris;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The example queries of {@code queries/*.rq}, in the order of their file names. The first line of a file is a comment that
 * is its title; {@code {base}} in an IRI stands for this installation's base.
 */
public final class ExampleQueries {

    private ExampleQueries() {}

    public static List<ExampleQuery> read(Iris iris) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:queries/*.rq");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(file -> read(file, iris))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExampleQuery read(Resource file, Iris iris) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String title = text.substring(0, end).replaceFirst("^#\\s*", "").strip();
            return new ExampleQuery(
                    title, text.substring(end + 1).strip().replace("<{base}/", "<" + iris.base() + "/") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
