package org.abeyance.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What lies around this machine. Asked at each use; tests put others in its place. */
public interface Network {

    /** Whether webhooks may lead to addresses in private ranges, and without TLS. */
    boolean isPrivateAllowed();

    /** Certificates that are believed beside those that every machine believes. */
    Optional<Path> trustFile();

    /** Every address of a name at this moment. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
