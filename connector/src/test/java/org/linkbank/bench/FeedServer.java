package org.linkbank.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays the register in a process of its own: pages of 20 on {@code /v5/import} and {@code /v5/organisations}. The first line
 * it prints is its port; it ends when its standard input does. {@code /bench/version?N} changes one record in a hundred, {@code /bench/requests} tells
 * how many were asked for.
 */
public final class FeedServer {

    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);

    private final Pages pages;
    private final AtomicLong requests = new AtomicLong();

    private FeedServer(Pages pages) {
        this.pages = pages;
    }

    /** Arguments: how many services; "kept" to make all pages before the first is asked for, "made" to make each as asked. */
    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Pages pages = new Pages(Integer.parseInt(args[0]), args[1].equals("kept"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new FeedServer(pages)::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // until whoever started this lets go
        }
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        switch (path) {
            case "/v5/import" -> send(exchange, 200, pages.services(page(query)));
            case "/v5/organisations" -> send(exchange, 200, pages.organisations(page(query)));
            case "/bench/version" -> {
                pages.version(Integer.parseInt(query));
                send(exchange, 200, NOTHING);
            }
            case "/bench/requests" -> {
                // itself not counted
                String before = Long.toString(requests.decrementAndGet());
                send(exchange, 200, before.getBytes(StandardCharsets.UTF_8));
            }
            default -> send(exchange, 404, NOTHING);
        }
    }

    private static int page(String query) {
        return Integer.parseInt(query.substring(query.indexOf("page=") + "page=".length()));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
