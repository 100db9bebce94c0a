package org.linkbank.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.linkbank.home.OwnerOnly;

/**
 * How a command reaches the {@code serve} that holds the store: what {@code data/serve.json} says while one runs. Only the
 * file's owner can read it, and whoever can read it is the operator.
 *
 * @param address where it listens, as a client on the same machine reaches it
 * @param token what a command shows at the door
 * @param pid the operating system's number of the process
 */
public record ServeFile(String address, int port, String token, long pid) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKEN_BYTES = 32;

    public ServeFile {
        if (port < 1 || port > 65_535 || token.isBlank()) {
            throw new IllegalArgumentException("serve file: expected a port and a token, found port " + port);
        }
    }

    /** What this process writes of itself, with a token of its own that nobody can guess. */
    public static ServeFile ofThisProcess(String address, int port) {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String reachable =
                address.equals("0.0.0.0") || address.equals("::") || address.isEmpty() ? "127.0.0.1" : address;
        return new ServeFile(
                reachable,
                port,
                HexFormat.of().formatHex(secret),
                ProcessHandle.current().pid());
    }

    /** Puts it in the place of whatever an earlier process left, in one step, readable by its owner only. */
    public void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + "." + pid);
        Files.deleteIfExists(fresh);
        OwnerOnly.write(
                fresh,
                JSON.createObjectNode()
                        .put("address", address)
                        .put("port", port)
                        .put("token", token)
                        .put("pid", pid)
                        .toPrettyString());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty when there is none, or when it is of a process that no longer runs, or is unreadable as such a file. */
    public static Optional<ServeFile> read(Path file) throws IOException {
        try {
            return parse(JSON.readTree(Files.readAllBytes(file))).filter(ServeFile::isAlive);
        } catch (NoSuchFileException | JsonProcessingException none) {
            return Optional.empty();
        }
    }

    private static Optional<ServeFile> parse(JsonNode json) {
        try {
            return Optional.of(new ServeFile(
                    json.path("address").asText("127.0.0.1"),
                    json.path("port").asInt(),
                    json.path("token").asText(),
                    json.path("pid").asLong()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Takes the file away if it is still this one; another process's stays. */
    public void delete(Path file) throws IOException {
        if (read(file).filter(this::equals).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "process " + pid + " on " + address + ":" + port;
    }
}
