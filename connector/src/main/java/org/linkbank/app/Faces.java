package org.linkbank.app;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Which faces the application shows.
 *
 * @param configurations the application and the faces' own configuration
 * @param properties Spring's, such as the port
 * @param beans what the pages need of the parts that run
 */
record Faces(
        WebApplicationType type,
        List<Class<?>> configurations,
        Map<String, Object> properties,
        Consumer<GenericApplicationContext> beans) {

    /** No face: the routes alone. */
    static final Faces NONE = new Faces(WebApplicationType.NONE, List.of(Linkbank.class), Map.of(), beans -> {});
}
