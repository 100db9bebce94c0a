package org.linkbank.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.linkbank.door.DoorClient;
import org.linkbank.door.ServeFile;
import org.linkbank.home.Home;

/** Asks the {@code serve} that holds a home's store, if one runs, to carry out a command. */
record Door(Home home, Console console) {

    /** The exit code of the command there; empty when nothing serves the home. */
    Optional<Integer> carryOut(List<String> arguments) throws IOException {
        Optional<ServeFile> serving = ServeFile.read(home.serveFile());
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DoorClient(serving.get()).run(arguments, console.out(), console.err()));
    }
}
