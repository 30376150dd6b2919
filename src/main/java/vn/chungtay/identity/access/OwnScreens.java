package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;

/// What the page about one's own account shows.
@Component
class OwnScreens {
    private final OwnAccount own;
    private final Standing standing;
    private final OwnSessions sessions;
    private final OwnKeys keys;
    private final AccessScreens screens;

    OwnScreens(
            OwnAccount own,
            Standing standing,
            OwnSessions sessions,
            OwnKeys keys,
            AccessScreens screens) {
        this.own = own;
        this.standing = standing;
        this.sessions = sessions;
        this.keys = keys;
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
        all.put("keys", keys.of(viewer.id()));
        all.put("token", token);
        all.put("errors", errors);
        return all;
    }

    /// The same page with what is wrong beside a field.
    ModelAndView refused(Viewer viewer, HttpServletRequest request, String field, Refusal refusal) {
        return refused(viewer, request, List.of(new FieldError(field, screens.text(refusal))));
    }

    ModelAndView refused(Viewer viewer, HttpServletRequest request, List<FieldError> errors) {
        var view = new ModelAndView("identity/access/account", show(viewer, request, errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /// The page of one step, called by a text.
    Page page(String key, Object... arguments) {
        return Page.titled(screens.text(key, arguments));
    }
}
