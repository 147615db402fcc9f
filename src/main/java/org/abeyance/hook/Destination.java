package org.abeyance.hook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.abeyance.Refused;

/**
 * Where a webhook leads. What is typed is looked at once; the addresses that its name has are looked at before every call,
 * and one of those that were looked at is called, so that no name can lead to another place meanwhile.
 */
final class Destination {

    private static final int LONGEST = 500;
    private static final int MOST_PORTS = 65_535;

    private Destination() {}

    /** @throws Refused where it can not be the address of a webhook */
    static URI read(String typed, Network network) {
        URI address = uri(typed);
        boolean isSecure = "https".equals(scheme(address));
        if (!isSecure && !("http".equals(scheme(address)) && network.isPrivateAllowed())) {
            throw Refused.at("address", "An address begins with https://.");
        }
        if (address.getHost() == null || address.getPort() == 0 || address.getPort() > MOST_PORTS) {
            throw Refused.at("address", "This names no machine to be called.");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw Refused.at("address", "Leave out the name, password or # part: they are not sent.");
        }
        if (!network.isPrivateAllowed() && isOfHere(address.getHost())) {
            throw Refused.at("address", "This leads into a private network, which is not allowed here.");
        }
        return address;
    }

    private static URI uri(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Refused.at("address", "Fill this in.");
        }
        if (text.length() > LONGEST) {
            throw Refused.at("address", "At most " + LONGEST + " characters; this has " + text.length() + ".");
        }
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException none) {
            throw Refused.at("address", "This can not be read as an address, as https://example.org/abeyance.");
        }
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    /** What can be told without asking anybody: names of this machine, and addresses written as numbers. */
    private static boolean isOfHere(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (name.equals("localhost") || name.matches(".*\\.(localhost|local|internal|lan|home\\.arpa)")) {
            return true;
        }
        boolean isNumber = name.startsWith("[") || name.matches("(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*");
        if (!isNumber) {
            return false;
        }
        try {
            return !PublicAddress.is(InetAddress.getByName(name));
        } catch (UnknownHostException none) {
            return true;
        }
    }

    /**
     * One address of this name that may be called now.
     *
     * @throws Refused where any of its addresses may not be
     */
    static InetAddress find(URI address, Network network) throws UnknownHostException {
        List<InetAddress> found = network.addressesOf(address.getHost().replaceAll("[\\[\\]]", ""));
        if (!network.isPrivateAllowed() && !found.stream().allMatch(PublicAddress::is)) {
            throw Refused.because("Its name leads into a private network, which is not allowed here.");
        }
        return found.get(0);
    }

    static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return isSecure(address) ? 443 : 80;
    }

    static boolean isSecure(URI address) {
        return "https".equals(scheme(address));
    }

    /** What is asked for there. */
    static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
