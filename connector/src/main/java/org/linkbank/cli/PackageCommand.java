package org.linkbank.cli;

import picocli.CommandLine.Command;

/** {@code linkbank package}, which the launcher carries out before Java starts; here for the help. */
@Command(
        name = "package",
        description = "Makes a zip that needs Java 17 only, with a systemd unit (in a checkout).",
        mixinStandardHelpOptions = true)
final class PackageCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException(
                "package: expected the launcher of a checkout, found the program alone. Nothing was done.");
    }
}
