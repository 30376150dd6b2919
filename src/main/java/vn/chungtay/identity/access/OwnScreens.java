package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;

/// What the page about one's own account shows.
@Component
class OwnScreens {
    private final OwnAccount own;
    private final Standing standing;
    private final OwnSessions sessions;
    private final AccessTokens tokens;
    private final AccessScreens screens;

    OwnScreens(
            OwnAccount own,
            Standing standing,
            OwnSessions sessions,
            AccessTokens tokens,
            AccessScreens screens) {
        this.own = own;
        this.standing = standing;
        this.sessions = sessions;
        this.tokens = tokens;
        this.screens = screens;
    }

    Map<String, Object> show(Viewer viewer, HttpServletRequest request, List<FieldError> errors) {
        return show(viewer, request, errors, "");
    }

    /// @param token one that was just made; this is the only time it is shown
    Map<String, Object> show(
            Viewer viewer, HttpServletRequest request, List<FieldError> errors, String token) {
        var account = own.of(viewer);
        var all = new HashMap<String, Object>();
        all.put("page", screens.page("access.account.title"));
        all.put("account", account);
        all.put("standing", standing.of(account));
        all.put("sessions", sessions.of(viewer.login(), request));
        all.put("tokens", tokens.of(viewer.id()));
        all.put("token", token);
        all.put("errors", errors);
        return all;
    }
}
