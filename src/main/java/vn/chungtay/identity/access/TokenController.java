package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;

/// Access tokens of one's own: made and shown once, ended.
@Controller
class TokenController {
    private static final int LONGEST_NAME = 80;

    private final OwnAccount own;
    private final AccessTokens tokens;
    private final OwnScreens screens;
    private final AccessScreens words;
    private final Grants grants;

    TokenController(
            OwnAccount own,
            AccessTokens tokens,
            OwnScreens screens,
            AccessScreens words,
            Grants grants) {
        this.own = own;
        this.tokens = tokens;
        this.screens = screens;
        this.words = words;
        this.grants = grants;
    }

    @PostMapping("/account/tokens")
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(Viewer viewer, TokenForm form, HttpServletRequest request) {
        var errors = errors(form);
        var days = form.wantedDays();
        if (!errors.isEmpty() || days == null) {
            return screens.refused(viewer, request, errors);
        }
        var last = grants.today().plusDays(days);
        var token = tokens.make(own.of(viewer), form.typedName(), form.wanted(), last);
        var shown = screens.show(viewer, request, List.of(), token);
        return new ModelAndView("identity/access/account", shown);
    }

    @PostMapping("/account/tokens/{id:[0-9]{1,18}}/end")
    @Requires(Permission.SIGNED_IN)
    String delete(@PathVariable long id, Viewer viewer) {
        if (!tokens.end(own.of(viewer), id, viewer.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/account";
    }

    private List<FieldError> errors(TokenForm form) {
        var errors = new ArrayList<FieldError>();
        if (form.typedName().isEmpty() || form.typedName().length() > LONGEST_NAME) {
            errors.add(
                    new FieldError(
                            "name", words.text("access.refusal.token-name", (long) LONGEST_NAME)));
        }
        if (form.wantedDays() == null) {
            errors.add(new FieldError("days", words.text("access.refusal.token-days")));
        }
        if (form.wanted().isEmpty()) {
            errors.add(new FieldError("permissions", words.text("access.refusal.token-for")));
        }
        return errors;
    }
}
