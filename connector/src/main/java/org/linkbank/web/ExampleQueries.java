package org.linkbank.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The example queries of {@code queries/*.rq}, in the order of their file names. The first line of a file is a comment that
 * is its title; relative IRIs stand for this installation's own, as everywhere in queries.
 */
public final class ExampleQueries {

    private ExampleQueries() {}

    public static List<ExampleQuery> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:queries/*.rq");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(ExampleQueries::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExampleQuery read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String title = text.substring(0, end).replaceFirst("^#\\s*", "").strip();
            return new ExampleQuery(title, text.substring(end + 1).strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
