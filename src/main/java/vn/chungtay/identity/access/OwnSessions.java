package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Secrets;
import vn.chungtay.identity.Viewer;

/// Where somebody is signed in, at whatever node.
@Component
class OwnSessions {
    private static final int SHOWN_OF_ID = 12;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Trail trail;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Trail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    /// @param key names the session without being able to open it
    record Place(
            String key,
            String address,
            String browser,
            Instant since,
            Instant seen,
            boolean isThisOne) {}

    List<Place> of(String login, HttpServletRequest request) {
        return sessions.findByPrincipalName(login).values().stream()
                .map(session -> place(session, request))
                .sorted(Comparator.comparing(Place::seen).reversed())
                .toList();
    }

    /// @return whether there was such a session
    @Transactional
    boolean end(Viewer viewer, String key) {
        var found = find(viewer.login(), key);
        found.ifPresent(id -> {
            sessions.deleteById(id);
            trail.record(Act.of("session.end", "account " + viewer.login()));
        });
        return found.isPresent();
    }

    /// Ends all of an account, or all but the one at hand.
    @Transactional
    void endAll(String login, Optional<HttpServletRequest> kept) {
        var session = kept.map(request -> request.getSession(false));
        sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> session.isEmpty() || !session.get().getId().equals(id))
                .forEach(sessions::deleteById);
        trail.record(Act.of("session.end-all", "account " + login));
    }

    /// Ends all of an account that is nobody's any more, without a word about whose it was.
    void forget(String login) {
        sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById);
    }

    /// Ends the session at hand.
    @Transactional
    void leave(HttpServletRequest request) {
        trail.record(Act.of("sign-out.done", "account " + Viewer.current().login()));
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<String> find(String login, String key) {
        return sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> key(id).equals(key))
                .findFirst();
    }

    private static Place place(Session session, HttpServletRequest request) {
        var own = request.getSession(false);
        return new Place(
                key(session.getId()),
                session.getAttributeOrDefault(Entrance.ADDRESS, ""),
                session.getAttributeOrDefault(Entrance.BROWSER, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                own != null && own.getId().equals(session.getId()));
    }

    private static String key(String id) {
        return HexFormat.of().formatHex(Secrets.hash(id)).substring(0, SHOWN_OF_ID);
    }
}
