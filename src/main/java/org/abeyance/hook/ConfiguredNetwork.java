package org.abeyance.hook;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine's own resolver, and what the operator allows. */
@ApplicationScoped
@DefaultBean
class ConfiguredNetwork implements Network {

    private final boolean isPrivateAllowed;
    private final Optional<Path> trustFile;

    ConfiguredNetwork(
            @ConfigProperty(name = "abeyance.hooks.private-addresses", defaultValue = "false") boolean isPrivateAllowed,
            @ConfigProperty(name = "abeyance.hooks.trust-file") Optional<Path> trustFile) {
        this.isPrivateAllowed = isPrivateAllowed;
        this.trustFile = trustFile;
    }

    @Override
    public boolean isPrivateAllowed() {
        return isPrivateAllowed;
    }

    @Override
    public Optional<Path> trustFile() {
        return trustFile;
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
