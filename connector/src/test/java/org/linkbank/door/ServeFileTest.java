package org.linkbank.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("serve.json");
    }

    @Test
    void isReadAsItWasWrittenAndReplacesWhatAnEarlierProcessLeft() throws IOException {
        Files.writeString(file(), "left behind");
        ServeFile serve = ServeFile.ofThisProcess("127.0.0.1", 8080);
        serve.write(file());

        assertThat(ServeFile.read(file())).hasValue(serve);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void hasATokenOfItsOwnEachTime() {
        assertThat(ServeFile.ofThisProcess("127.0.0.1", 1).token())
                .hasSize(64)
                .isNotEqualTo(ServeFile.ofThisProcess("127.0.0.1", 1).token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"port\":0,\"token\":\"x\",\"pid\":1}",
                "{\"port\":8080,\"token\":\"\",\"pid\":1}",
                "{\"port\":8080,\"token\":\"x\",\"pid\":999999999}"
            })
    void isNothingWhenItIsBrokenOrItsProcessIsGone(String text) throws IOException {
        Files.writeString(file(), text);

        assertThat(ServeFile.read(file())).isEmpty();
    }

    @Test
    void isNothingWhenThereIsNone() throws IOException {
        assertThat(ServeFile.read(file())).isEmpty();
    }

    @Test
    void leavesTheFileOfAnotherProcessAlone() throws IOException {
        ServeFile.ofThisProcess("127.0.0.1", 8080).delete(file());
        ServeFile other = ServeFile.ofThisProcess("127.0.0.1", 8081);
        other.write(file());
        ServeFile.ofThisProcess("127.0.0.1", 8080).delete(file());
        assertThat(file()).exists();

        other.delete(file());
        assertThat(file()).doesNotExist();
    }

    @Test
    void tellsAServerThatListensEverywhereFromThisMachineByItsLoopback() {
        assertThat(ServeFile.ofThisProcess("0.0.0.0", 8080).address()).isEqualTo("127.0.0.1");
    }

    @Test
    void noticesAnOutputThatWasCutOff() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        CommandStream.Writer writer = new CommandStream.Writer(whole);
        writer.out().print("half a result");
        writer.end(0);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        for (int length = 0; length < whole.size(); length++) {
            byte[] cut = Arrays.copyOf(whole.toByteArray(), length);
            Assertions.assertThatThrownBy(() -> CommandStream.copy(new ByteArrayInputStream(cut), nowhere, nowhere))
                    .isInstanceOf(EOFException.class);
        }
    }
}
