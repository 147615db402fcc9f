package org.abeyance.hook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells an address of the public internet from all others: those of this machine, of its networks, and whatever the
 * <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">registries of special addresses</a> name. Forms of
 * version 6 that carry one of version 4 are judged by that one.
 */
final class PublicAddress {

    private static final List<Range> SPECIAL_4 = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 3));

    private static final Range GLOBAL_6 = range("2000::", 3);
    private static final List<Range> SPECIAL_6 =
            List.of(range("2001::", 23), range("2001:db8::", 32), range("3fff::", 20), range("5f00::", 16));
    private static final Range NAT64 = range("64:ff9b::", 96);
    private static final Range SIX_TO_FOUR = range("2002::", 16);

    private PublicAddress() {}

    private record Range(byte[] bytes, int length) {

        boolean holds(byte[] address) {
            if (address.length != bytes.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String first, int length) {
        return new Range(read(first).getAddress(), length);
    }

    private static InetAddress read(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }

    static boolean is(InetAddress address) {
        return address instanceof Inet4Address
                ? isPublic4(address.getAddress())
                : address instanceof Inet6Address && isPublic6(address.getAddress());
    }

    private static boolean isPublic4(byte[] address) {
        return SPECIAL_4.stream().noneMatch(range -> range.holds(address));
    }

    private static boolean isPublic6(byte[] address) {
        if (NAT64.holds(address)) {
            return isPublic4(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return isPublic4(Arrays.copyOfRange(address, 2, 6));
        }
        return GLOBAL_6.holds(address) && SPECIAL_6.stream().noneMatch(range -> range.holds(address));
    }
}
