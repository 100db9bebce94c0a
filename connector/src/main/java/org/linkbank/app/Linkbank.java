package org.linkbank.app;

import org.linkbank.camel.RouteConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Spring Boot application: Camel and its routes; the web's pages join where it serves. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RouteConfiguration.class)
public class Linkbank {}
