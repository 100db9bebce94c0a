package org.linkbank.home;

/**
 * Where the faces of the web listen.
 *
 * @param address of one of this machine's networks, or {@code 0.0.0.0} for all
 * @param port 0 lets the system choose
 */
public record Listen(String address, int port) {

    /** This machine alone, port 8080. */
    public static final Listen DEFAULT = new Listen("127.0.0.1", 8080);
}
