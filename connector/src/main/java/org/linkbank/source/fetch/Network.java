package org.linkbank.source.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses with a name.
 *
 * @param privateUse whether an operator may open it to a source by naming the host
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
record Network(String name, byte[] prefix, int bits, boolean privateUse) {

    static Network reserved(String name, String cidr) {
        return of(name, cidr, false);
    }

    static Network privateUse(String name, String cidr) {
        return of(name, cidr, true);
    }

    private static Network of(String name, String cidr, boolean privateUse) {
        int slash = cidr.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new Network(name, prefix, Integer.parseInt(cidr.substring(slash + 1)), privateUse);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("network: expected an address and a length, found " + cidr, e);
        }
    }

    boolean holds(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
            if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
