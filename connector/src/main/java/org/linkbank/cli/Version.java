package org.linkbank.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the build's own number, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Linkbank " + (version == null ? "(unpackaged)" : version) + ", Java " + Runtime.version()
        };
    }
}
