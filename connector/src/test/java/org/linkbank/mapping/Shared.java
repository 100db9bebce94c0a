package org.linkbank.mapping;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference material beside the checkout, which not every place has. */
final class Shared {

    private Shared() {}

    /** A folder of it; the test is skipped where it is absent. */
    static Path folder(String name) {
        Path folder = Path.of("..", "shared").resolve(name).toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: no reference material at ../shared/" + name);
        return folder;
    }
}
