package org.linkbank.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Camel's part of the application: needs a {@link RouteLoading} bean, gives what runs and schedules routes.
 */
@Configuration(proxyBeanMethods = false)
public class RouteConfiguration {

    @Bean
    Harvester harvester(CamelContext camel, ProducerTemplate producer, RouteLoading routes) {
        return new Harvester(camel, producer, routes);
    }

    @Bean
    Schedules schedules(CamelContext camel) {
        return new Schedules(camel);
    }
}
