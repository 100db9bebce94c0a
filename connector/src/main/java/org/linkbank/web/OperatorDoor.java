package org.linkbank.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.door.CommandStream;
import org.linkbank.door.DoorClient;
import org.linkbank.door.OperatorCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Runs a command for an operator's terminal while this process holds the store. It opens to whoever is on this machine, is
 * no browser and shows the token of the owner-only file; the token is compared in constant time and never logged.
 */
@Controller
final class OperatorDoor {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final int LONGEST = 1 << 20;
    // Signs of a browser or of a proxy, which speak for someone who is not at this machine.
    private static final List<String> NOT_A_TERMINAL =
            List.of("Origin", "Sec-Fetch-Site", "Forwarded", "X-Forwarded-For");

    private final OperatorCommands commands;
    private final DoorToken token;

    OperatorDoor(OperatorCommands commands, DoorToken token) {
        this.commands = commands;
        this.token = token;
    }

    @PostMapping(DoorClient.PATH)
    void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromThisMachine(request)) {
            Problems.plain(response, 403, "operator's door: expected a terminal of this machine. Nothing was run.");
            return;
        }
        if (!isKnown(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Problems.plain(response, 401, "operator's door: expected the token of this server. Nothing was run.");
            return;
        }
        Optional<List<String>> argv = read(request);
        if (argv.isEmpty()) {
            Problems.plain(
                    response, 400, "operator's door: expected a JSON array of words in the body. Nothing was run.");
            return;
        }
        run(argv.get(), response);
    }

    private void run(List<String> argv, HttpServletResponse response) throws IOException {
        response.setContentType(CommandStream.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        CommandStream.Writer writer = new CommandStream.Writer(response.getOutputStream());
        int exitCode;
        try (PrintStream out = writer.out();
                PrintStream err = writer.err()) {
            exitCode = run(argv, out, err);
        }
        writer.end(exitCode);
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private int run(List<String> argv, PrintStream out, PrintStream err) {
        try {
            return commands.run(argv, out, err);
        } catch (RuntimeException e) {
            LOG.error("operator's door: the command {} failed", argv.isEmpty() ? "" : argv.get(0), e);
            err.println("expected the command to end by itself, found a fault, which is in the server's log.");
            return 1;
        }
    }

    private static Optional<List<String>> read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (type == null || !type.startsWith("application/json") || body.length > LONGEST) {
            return Optional.empty();
        }
        try {
            List<String> words = JSON.readValue(body, WORDS);
            return Optional.ofNullable(words).filter(list -> list.stream().allMatch(word -> word != null));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private boolean isKnown(@Nullable String authorization) {
        byte[] shown = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
        byte[] expected = ("Bearer " + token.value()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(shown, expected);
    }

    private static boolean isFromThisMachine(HttpServletRequest request) throws UnknownHostException {
        InetAddress peer = InetAddress.getByName(request.getRemoteAddr());
        boolean here = peer.isLoopbackAddress() || request.getRemoteAddr().equals(request.getLocalAddr());
        return here
                && isAddress(request.getServerName())
                && NOT_A_TERMINAL.stream().allMatch(name -> request.getHeader(name) == null);
    }

    /** A name in the Host header is a browser's way here (DNS rebinding); the command line uses an address. */
    private static boolean isAddress(String host) {
        return host.equals("localhost") || host.matches("[0-9.]+|\\[?[0-9a-fA-F:.]+]?");
    }
}
