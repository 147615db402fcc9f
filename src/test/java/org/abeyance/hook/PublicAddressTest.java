package org.abeyance.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.215.14", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::5db8:d70e"
            })
    void these_may_be_called(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1", // of carriers
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254", // where clouds tell secrets
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1", // to many
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1", // version 4 in version 6
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1", // the same through a translator
                "64:ff9b:1::1",
                "2002:7f00:1::", // through 6to4
                "2002:a00:1::1",
                "2001:db8::1",
                "2001::1", // Teredo
                "100::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void these_may_not(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }
}
