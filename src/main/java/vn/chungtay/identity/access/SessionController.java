package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Ends sessions of one's own: one of them, or all but the one at hand.
@Controller
class SessionController {
    private final OwnSessions sessions;

    SessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/account/sessions/{key:[0-9a-f]{12}}/end")
    @Requires(Permission.SIGNED_IN)
    String delete(@PathVariable String key, Viewer viewer) {
        if (!sessions.end(viewer, key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    @Requires(Permission.SIGNED_IN)
    String delete(Viewer viewer, HttpServletRequest request) {
        sessions.endAll(viewer.login(), Optional.of(request));
        return "redirect:/account";
    }
}
