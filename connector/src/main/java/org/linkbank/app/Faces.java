package org.linkbank.app;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Which faces the application shows.
 *
 * @param properties Spring's, such as the port
 * @param beans what the pages need of the parts that run
 */
record Faces(WebApplicationType type, Map<String, Object> properties, Consumer<GenericApplicationContext> beans) {}
