package org.linkbank.source.fetch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The hosts, by exact name or address, with or without a port, that an operator lets one source reach in private networks. */
final class PrivateHosts {

    private final Set<String> names = new HashSet<>();

    PrivateHosts(Set<String> names) {
        names.forEach(name -> this.names.add(plain(name)));
    }

    boolean allow(String host, int port) {
        String name = plain(host);
        return names.contains(name) || names.contains(name + ":" + port) || names.contains("[" + name + "]:" + port);
    }

    private static String plain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
