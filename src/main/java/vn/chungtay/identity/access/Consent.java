package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.chungtay.identity.Viewer;

/// Kept in the session of somebody who has shown the password to add another way in, until it is
/// added or the time is up: a screen left open is not enough, and no page of somebody else's can
/// begin it.
///
/// @param login whose account it is
/// @param about what is added: the name of a passkey, the registration of a provider
record Consent(String login, String about, Instant until) implements Serializable {
    private static final Duration VALID = Duration.ofMinutes(10);

    /// What was consented to.
    enum To {
        ADD_PASSKEY,
        LINK_PROVIDER;

        private String key() {
            return To.class.getName() + "." + name();
        }
    }

    static void give(HttpServletRequest request, To to, String about, Clock clock) {
        var until = clock.instant().plus(VALID);
        var consent = new Consent(Viewer.current().login(), about, until);
        request.getSession().setAttribute(to.key(), consent);
    }

    /// What this person consented to in this session and is not yet done.
    static Optional<Consent> of(HttpServletRequest request, To to, String login, Clock clock) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(to.key()))
                .filter(Consent.class::isInstance)
                .map(Consent.class::cast)
                .filter(consent -> consent.login.equals(login))
                .filter(consent -> clock.instant().isBefore(consent.until));
    }

    static void end(HttpServletRequest request, To to) {
        request.getSession().removeAttribute(to.key());
    }
}
