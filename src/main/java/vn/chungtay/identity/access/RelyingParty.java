package vn.chungtay.identity.access;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Who a passkey is for: a host, since a browser offers a key only where it was made. It is that of
/// the public address; without one we are on this machine only, which browsers call `localhost`. An
/// address of numbers has no passkeys.
@Component
class RelyingParty {
    private static final String THIS_MACHINE = "localhost";

    private final boolean isPublic;
    private final String host;
    private final Set<String> origins = ConcurrentHashMap.newKeySet();

    RelyingParty(@Value("${chungtay.address:}") String address) {
        isPublic = !address.isBlank();
        host = isPublic ? host(address) : THIS_MACHINE;
        if (isPublic) {
            origins.add(origin(URI.create(address.strip())));
        }
    }

    String host() {
        return host;
    }

    /// Where its pages may stand; of this machine only once the port is known.
    Set<String> origins() {
        return origins;
    }

    /// Whether the page at hand was asked for under this host.
    boolean isHere() {
        return host.equalsIgnoreCase(
                ServletUriComponentsBuilder.fromCurrentRequest().build().getHost());
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (!isPublic) {
            origins.add("http://" + THIS_MACHINE + ":" + event.getWebServer().getPort());
        }
    }

    private static String host(String address) {
        var host = URI.create(address.strip()).getHost();
        if (host == null) {
            throw new IllegalArgumentException("chungtay.address names no host: " + address);
        }
        return host;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
