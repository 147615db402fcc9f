package org.abeyance.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What lies around this machine. Asked at each use; tests put others in its place. */
public interface Network {

    /** Whether webhooks may lead to addresses in private ranges, and without TLS. */
    boolean isPrivateAllowed();

    /** Every address of a name at this moment. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
