package org.abeyance.hook;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine's own resolver, and what the operator allows. */
@ApplicationScoped
@DefaultBean
class ConfiguredNetwork implements Network {

    private final boolean isPrivateAllowed;

    ConfiguredNetwork(
            @ConfigProperty(name = "abeyance.hooks.private-addresses", defaultValue = "false")
                    boolean isPrivateAllowed) {
        this.isPrivateAllowed = isPrivateAllowed;
    }

    @Override
    public boolean isPrivateAllowed() {
        return isPrivateAllowed;
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
