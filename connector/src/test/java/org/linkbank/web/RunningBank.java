package org.linkbank.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linkbank.door.OperatorCommands;
import org.linkbank.publish.Catalogue;
import org.linkbank.publish.QueryLimits;
import org.linkbank.publish.Vocabulary;
import org.linkbank.store.EmbeddedStore;
import org.linkbank.store.RecordStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The face in a browser over the sample bank on TDB2, on a port of its own; started once for all tests of a process. */
final class RunningBank {

    static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(2), 20_000, 2_000_000, 5_000, 4);
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Path SERVE_FILE;

    private static final ServletWebServerApplicationContext CONTEXT;

    static {
        try {
            Path folder = Files.createTempDirectory("linkbank-web");
            SERVE_FILE = folder.resolve("serve.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.of("server.port", "0"));
        CONTEXT = (ServletWebServerApplicationContext) application.run();
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RunningBank() {}

    /** What a slim application provides. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = "org.apache.camel.spring.boot.CamelAutoConfiguration")
    @Import(WebConfiguration.class)
    static class Wiring {

        @Bean(destroyMethod = "close")
        RecordStore store() {
            EmbeddedStore store = EmbeddedStore.open(SERVE_FILE.resolveSibling("store"), SampleBank.IRIS);
            SampleBank.fill(store);
            return store;
        }

        @Bean
        Catalogue catalogue() {
            return SampleBank::sources;
        }

        @Bean
        Vocabulary vocabulary() throws IOException {
            List<Path> files = new ArrayList<>(List.of(Path.of("vocab/linkbank.ttl")));
            try (Stream<Path> schemes = Files.list(Path.of("vocab/schemes"))) {
                schemes.forEach(files::add);
            }
            return Vocabulary.read(files);
        }

        @Bean
        WebSettings settings() {
            return new WebSettings("Tests", "127.0.0.1", SERVE_FILE, LIMITS);
        }

        @Bean
        OperatorCommands commands() {
            return (argv, out, err) -> {
                if (argv.contains("explode")) {
                    throw new IllegalStateException("boom");
                }
                out.print("ran " + argv + " Ω");
                err.println("progress");
                out.println();
                return argv.size();
            };
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    static int port() {
        return Objects.requireNonNull(CONTEXT.getWebServer()).getPort();
    }

    static URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    static RecordStore store() {
        return CONTEXT.getBean(RecordStore.class);
    }

    static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
