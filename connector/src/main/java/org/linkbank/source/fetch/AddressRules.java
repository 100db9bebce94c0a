package org.linkbank.source.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are the public internet's: what the IANA special-purpose registries (RFC 6890) list as not globally
 * reachable is not, nor what hides an IPv4 address inside an IPv6 one that is not.
 */
final class AddressRules {

    private static final List<Network> IPV4 = List.of(
            Network.reserved("this network", "0.0.0.0/8"),
            Network.privateUse("a private network", "10.0.0.0/8"),
            Network.privateUse("a carrier's shared network", "100.64.0.0/10"),
            Network.privateUse("this machine", "127.0.0.0/8"),
            Network.reserved("the link-local network", "169.254.0.0/16"),
            Network.privateUse("a private network", "172.16.0.0/12"),
            Network.reserved("a protocol's own network", "192.0.0.0/24"),
            Network.reserved("a network for documentation", "192.0.2.0/24"),
            Network.reserved("the 6to4 relays", "192.88.99.0/24"),
            Network.privateUse("a private network", "192.168.0.0/16"),
            Network.reserved("a network for benchmarks", "198.18.0.0/15"),
            Network.reserved("a network for documentation", "198.51.100.0/24"),
            Network.reserved("a network for documentation", "203.0.113.0/24"),
            Network.reserved("a multicast group", "224.0.0.0/4"),
            Network.reserved("a reserved network", "240.0.0.0/4"));

    private static final Network NAT64 = Network.reserved("a translated network", "64:ff9b::/96");
    private static final Network COMPATIBLE = Network.reserved("an IPv4-compatible address", "::/96");
    private static final Network LOOPBACK = Network.privateUse("this machine", "::1/128");
    private static final Network GLOBAL = Network.reserved("global unicast", "2000::/3");

    private static final List<Network> IPV6 = List.of(
            LOOPBACK,
            COMPATIBLE,
            Network.privateUse("a local translated network", "64:ff9b:1::/48"),
            Network.privateUse("a unique-local network", "fc00::/7"),
            Network.reserved("the link-local network", "fe80::/10"),
            Network.reserved("a multicast group", "ff00::/8"),
            Network.reserved("a protocol's own network (Teredo among them)", "2001::/23"),
            Network.reserved("a network for documentation", "2001:db8::/32"),
            Network.reserved("6to4", "2002::/16"),
            Network.reserved("a network for documentation", "3fff::/20"));

    private AddressRules() {}

    /**
     * The network that makes this address one we do not connect to, or null when it may be used.
     *
     * @param privateAllowed whether the operator opened private networks for the host in question
     */
    static @Nullable Network refuses(InetAddress address, boolean privateAllowed) {
        @Nullable Network network = special(address.getAddress());
        return network != null && network.privateUse() && privateAllowed ? null : network;
    }

    private static @Nullable Network special(byte[] address) {
        if (address.length == 4) {
            return first(IPV4, address);
        }
        if (NAT64.holds(address)) {
            return first(IPV4, Arrays.copyOfRange(address, 12, 16));
        }
        @Nullable Network network = first(IPV6, address);
        if (network != null) {
            return network;
        }
        return GLOBAL.holds(address) ? isatap(address) : Network.reserved("an unassigned network", "::/0");
    }

    // RFC 5214: an interface identifier that carries the IPv4 address of a tunnel's end
    private static @Nullable Network isatap(byte[] address) {
        boolean tunnel =
                (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
        return tunnel ? first(IPV4, Arrays.copyOfRange(address, 12, 16)) : null;
    }

    private static @Nullable Network first(List<Network> networks, byte[] address) {
        for (Network network : networks) {
            if (network.holds(address)) {
                return network;
            }
        }
        return null;
    }
}
