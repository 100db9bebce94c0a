package org.linkbank.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the text of a definition file: UTF-8, at most 16 MiB, so that a wrong file in the folder costs nothing. */
final class DefinitionText {

    private static final int LONGEST = 16 << 20;

    private DefinitionText() {}

    static Optional<String> read(Path file, String name, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                problems.add(name, "a file of at most 16 MiB", "a longer one");
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(name, "text in UTF-8", "bytes that are not");
        } catch (IOException e) {
            problems.add(name, "a file that can be read", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
