package org.linkbank.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private static final GuardedResolver CLOSED =
            new GuardedResolver(InetAddress::getAllByName, new PrivateHosts(Set.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                // decimal, short, octal and hexadecimal forms of private addresses
                "2130706433",
                "127.1",
                "10.1",
                "3232235777",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "0xa9fea9fe",
                "169.16689662",
                "::",
                "::1",
                "[::1]",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "100::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::10.1.2.3",
                "64:ff9b:1::8.8.8.8",
                "2002:7f00:1::",
                "2002:808:808::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "3fff::1",
                "2001:2::1",
                "2a00:1450::5efe:10.0.0.1",
                "2a00:1450::200:5efe:127.0.0.1",
                "4000::1",
                "localhost"
            })
    void noFormOfANonPublicAddressGetsThrough(String host) {
        assertThatThrownBy(() -> CLOSED.resolve(host, 80)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.1.1.1", "128.0.0.1",
                "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.1.1", "198.17.1.1", "198.20.1.1", "223.255.255.254",
                "2a00:1450:4009::1", "2606:4700::1111", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8", "134744072"
            })
    void publicAddressesGetThrough(String host) throws UnknownHostException {
        assertThat(CLOSED.resolve(host, 443)).hasSize(1);
    }

    @Test
    void aFormThatOthersReadAsOctalIsUsedAsItWasChecked() throws UnknownHostException {
        assertThat(CLOSED.resolve("0177.0.0.1", 80).get(0).getAddress().getAddress())
                .startsWith(177, 0, 0, 1);
    }

    @Test
    void onePrivateAddressAmongPublicOnesRefusesTheHost() {
        GuardedResolver mixed = new GuardedResolver(
                host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")},
                new PrivateHosts(Set.of()));

        assertThatThrownBy(() -> mixed.resolve("mixed.example", 80)).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void aNamedHostMayLieInAPrivateNetwork() throws UnknownHostException {
        assertThat(opened("intranet.example", "10.0.0.1").resolve("Intranet.Example.", 8080))
                .hasSize(1);
        assertThat(opened("intranet.example:8080", "10.0.0.1").resolve("intranet.example", 8080))
                .hasSize(1);
        assertThat(opened("[::1]:8080", "::1").resolve("::1", 8080)).hasSize(1);
    }

    @Test
    void onlyTheNamedHostAndPortAreOpened() {
        assertThatThrownBy(() -> opened("intranet.example:8080", "10.0.0.1").resolve("intranet.example", 22))
                .isInstanceOf(AddressRefusedException.class);
        assertThatThrownBy(() -> opened("intranet.example", "10.0.0.1").resolve("x.intranet.example", 80))
                .isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void naminingAHostNeverOpensTheMetadataService() {
        assertThatThrownBy(() -> opened("intranet.example", "169.254.169.254").resolve("intranet.example", 80))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("link-local");
    }

    @Test
    void theRefusalSaysWhatAnOperatorCanDo() {
        assertThatThrownBy(() -> opened("other.example", "10.0.0.1").resolve("intranet.example", 80))
                .hasMessage(
                        "intranet.example: expected a public address, found 10.0.0.1 in a private network; an operator "
                                + "can allow it by naming intranet.example among the source's private hosts. Not connected");
    }

    private static GuardedResolver opened(String privateHost, String address) {
        return new GuardedResolver(host -> InetAddress.getAllByName(address), new PrivateHosts(Set.of(privateHost)));
    }
}
