package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A mapping engine under its name, and how to have it map the input. */
record Contender(String name, Path output, Start start) {

    /** Makes the process, not yet started. */
    interface Start {
        Child child(String name) throws IOException;
    }
}
