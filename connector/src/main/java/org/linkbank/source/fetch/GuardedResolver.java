package org.linkbank.source.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a host and gives only addresses that may be connected to. The client connects to exactly what it is given, so an
 * address is checked and used in one step and a second answer of the name server changes nothing. One address that is
 * refused refuses the host: a public name has no business with a private address.
 */
final class GuardedResolver implements DnsResolver {

    /** Looks a name up. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final PrivateHosts privateHosts;

    GuardedResolver(Lookup lookup, PrivateHosts privateHosts) {
        this.lookup = lookup;
        this.privateHosts = privateHosts;
    }

    /** Every address of the host, none of them refused. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> allowed = new ArrayList<>();
        for (InetAddress address : lookup.all(host)) {
            check(host, port, address);
            allowed.add(new InetSocketAddress(address, port));
        }
        if (allowed.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return allowed;
    }

    void check(String host, int port, InetAddress address) throws AddressRefusedException {
        @Nullable Network network = AddressRules.refuses(address, privateHosts.allow(host, port));
        if (network != null) {
            String remedy = network.privateUse()
                    ? "; an operator can allow it by naming " + host + " among the source's private hosts"
                    : "";
            throw new AddressRefusedException(host + ": expected a public address, found " + address.getHostAddress()
                    + " in " + network + remedy + ". Not connected");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, -1).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
