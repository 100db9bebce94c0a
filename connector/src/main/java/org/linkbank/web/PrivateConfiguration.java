package org.linkbank.web;

import java.time.Clock;
import java.util.Optional;
import org.linkbank.publish.Vocabulary;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * The readers' part of the face in a browser, wired beside {@link WebConfiguration}. The application that imports it provides
 * a {@link PrivateBank}; one that has none leaves this out, and then {@code /private} is an address like any other unknown.
 */
@Configuration(proxyBeanMethods = false)
@Import(PrivateController.class)
public class PrivateConfiguration {

    @Bean(destroyMethod = "close")
    PrivateFace privateFace(
            PrivateBank bank,
            Vocabulary vocabulary,
            WebSettings settings,
            Pages pages,
            Problems problems,
            Optional<Clock> clock) {
        return new PrivateFace(bank, vocabulary, settings, pages, problems, clock.orElseGet(Clock::systemUTC));
    }

    /** After the security headers, before everything that could answer. */
    @Bean
    FilterRegistrationBean<PrivateGate> privateGate(PrivateBank bank) {
        FilterRegistrationBean<PrivateGate> filter = new FilterRegistrationBean<>(new PrivateGate(bank.logIn()));
        filter.addUrlPatterns(Part.PRIVATE.prefix(), Part.PRIVATE.prefix() + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
