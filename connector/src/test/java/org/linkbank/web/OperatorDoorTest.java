package org.linkbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.door.DoorClient;
import org.linkbank.door.ServeFile;

class OperatorDoorTest {

    private static ServeFile serve;

    @BeforeAll
    static void start() throws IOException {
        RunningBank.port();
        serve = ServeFile.read(RunningBank.SERVE_FILE).orElseThrow();
    }

    private static HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(RunningBank.at(DoorClient.PATH))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder known(String body) {
        return request(body).header("Authorization", "Bearer " + serve.token());
    }

    @Test
    void runsACommandAndGivesBackItsOutputsAndItsExitCode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = new DoorClient(serve)
                .run(List.of("runs", "söurce", "--json"), new PrintStream(out, true), new PrintStream(err, true));

        assertThat(exitCode).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("ran [runs, söurce, --json] Ω" + System.lineSeparator());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("progress" + System.lineSeparator());
    }

    @Test
    void saysThatACommandFailedInsideWithoutSayingHow() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = new DoorClient(serve).run(List.of("explode"), System.out, new PrintStream(err, true));

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("server's log")
                .doesNotContain("boom");
    }

    @Test
    void isWrittenDownForItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(RunningBank.SERVE_FILE)))
                .isEqualTo("rw-------");
        assertThat(serve.port()).isEqualTo(RunningBank.port());
        assertThat(serve.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(serve.toString()).doesNotContain(serve.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic eDp5", ""})
    void staysShutToAWrongToken(String authorization) {
        HttpResponse<String> response = RunningBank.send(request("[\"runs\"]").header("Authorization", authorization));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("Nothing was run.");
    }

    @Test
    void staysShutToNoToken() {
        assertThat(RunningBank.send(request("[\"runs\"]")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,http://127.0.0.1",
        "Origin,null",
        "Sec-Fetch-Site,same-origin",
        "X-Forwarded-For,203.0.113.9",
        "Forwarded,for=203.0.113.9"
    })
    void staysShutToBrowsersAndProxies(String header, String value) {
        HttpResponse<String> response = RunningBank.send(known("[\"runs\"]").header(header, value));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void answersNothingButPost(String method) {
        HttpResponse<String> response = RunningBank.send(HttpRequest.newBuilder(RunningBank.at(DoorClient.PATH))
                .header("Authorization", "Bearer " + serve.token())
                .method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\"runs\"", "[1,", "[null]", "[[\"runs\"]]", "null"})
    void refusesABodyThatIsNoCommand(String body) {
        assertThat(RunningBank.send(known(body)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherMediaTypeWhichABrowserCouldSendUnasked() {
        HttpRequest.Builder form = HttpRequest.newBuilder(RunningBank.at(DoorClient.PATH))
                .header("Content-Type", "text/plain")
                .header("Authorization", "Bearer " + serve.token())
                .POST(BodyPublishers.ofString("[\"runs\"]"));

        assertThat(RunningBank.send(form).statusCode()).isEqualTo(400);
    }
}
