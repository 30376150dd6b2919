package vn.chungtay.identity.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// As long as nobody can keep the accounts, each start prints a new link that makes somebody the
/// administrator. It is told to the terminal alone: a log keeps it too long.
@Component
@ConditionalOnProperty(FirstAdministrator.WANTED)
class FirstAdministrator {
    static final String WANTED = "chungtay.first-administrator";

    private final OneTimeLinks links;
    private final Grants grants;
    private final Texts texts;
    private final Environment environment;

    FirstAdministrator(OneTimeLinks links, Grants grants, Texts texts, Environment environment) {
        this.links = links;
        this.grants = grants;
        this.texts = texts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (grants.hasAdministrator()) {
            links.revoke(null);
            return;
        }
        System.out.println(
                texts.text("access.first.link", address(environment) + links.makeFirst()));
    }

    /// What the province is asked for by: behind a proxy its public address, which alone carries
    /// cookies that are for TLS only; of several provinces one of its hosts, since 127.0.0.1 is
    /// none.
    static String address(Environment environment) {
        var known = environment.getProperty("chungtay.address", "").replaceFirst("/+$", "");
        if (!known.isBlank()) {
            return known;
        }
        var host = environment.getProperty("chungtay.host", "127.0.0.1");
        return "http://" + host + ":" + environment.getProperty("local.server.port");
    }
}
