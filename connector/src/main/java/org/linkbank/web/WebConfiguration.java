package org.linkbank.web;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.linkbank.door.OperatorCommands;
import org.linkbank.publish.Catalogue;
import org.linkbank.publish.Labels;
import org.linkbank.publish.LinkedData;
import org.linkbank.publish.Queries;
import org.linkbank.publish.SparqlEndpoint;
import org.linkbank.publish.Vocabulary;
import org.linkbank.record.Iris;
import org.linkbank.store.RecordStore;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * The face in a browser, wired. The application that imports it provides a {@link RecordStore}, a {@link Catalogue}, a
 * {@link Vocabulary}, {@link WebSettings} and the {@link OperatorCommands}; a {@link Clock} where time is not the system's.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    HomeController.class,
    SourcesController.class,
    SparqlPage.class,
    LinkedDataController.class,
    VocabularyController.class,
    OperatorDoor.class,
    DoorToken.class,
    ErrorPages.class
})
public class WebConfiguration {

    @Bean
    Iris iris(RecordStore store) {
        return store.iris();
    }

    @Bean(destroyMethod = "close")
    Queries queries(RecordStore store, WebSettings settings) {
        return new Queries(store, settings.limits());
    }

    @Bean
    ServletContextInitializer sparql(Queries queries, WebSettings settings) {
        return new SparqlEndpoint(queries, settings.limits())::register;
    }

    @Bean
    LinkedData linkedData(RecordStore store, Catalogue catalogue) {
        return new LinkedData(store, catalogue);
    }

    @Bean
    DescriptionAnswer descriptionAnswer(
            Iris iris, Catalogue catalogue, ResourceViews views, BankStatus bank, Pages pages, Problems problems) {
        return new DescriptionAnswer(Part.PUBLIC, iris, catalogue, views, bank, pages, problems);
    }

    @Bean
    DescribedAddresses describedAddresses(LinkedData data, Iris iris, DescriptionAnswer answer, Problems problems) {
        return new DescribedAddresses(Part.PUBLIC, data, iris, answer, problems);
    }

    @Bean
    Labels labels(RecordStore store, Vocabulary vocabulary) {
        return new Labels(store, vocabulary);
    }

    @Bean
    Links links(Iris iris) {
        return new Links(iris);
    }

    @Bean
    ResourceViews resourceViews(Labels labels, Links links) {
        return new ResourceViews(labels, links);
    }

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    Problems problems(Pages pages) {
        return new Problems(pages);
    }

    @Bean
    List<ExampleQuery> exampleQueries() {
        return ExampleQueries.read();
    }

    @Bean
    BankStatus bankStatus(RecordStore store, Catalogue catalogue, Optional<Clock> clock) {
        return new BankStatus(store, catalogue, clock.orElseGet(Clock::systemUTC));
    }

    @Bean(destroyMethod = "close")
    TypeCounts typeCounts(RecordStore store) {
        return new TypeCounts(store);
    }

    @Bean
    HealthIndicator sourcesHealthIndicator(BankStatus bank) {
        return new SourcesHealth(bank);
    }

    @Bean
    SourcesMetrics sourcesMetrics(BankStatus bank, PrometheusRegistry registry) {
        return new SourcesMetrics(bank, registry);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        FilterRegistrationBean<SecurityHeaders> filter = new FilterRegistrationBean<>(new SecurityHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Ids may hold an encoded slash, as in {@code /id/x/a%2Fb}, which Tomcat would refuse. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(WebConfiguration::passEncodedSlashes);
    }

    private static void passEncodedSlashes(Connector connector) {
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }
}
