package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;

/// Passkeys of one's own: one is named here and then made by the device, one is ended.
@Controller
class PasskeyController {
    private static final int LONGEST_LABEL = 80;

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final OwnScreens screens;
    private final AccessScreens words;
    private final Clock clock;

    PasskeyController(
            OwnAccount own,
            Passkeys passkeys,
            OwnScreens screens,
            AccessScreens words,
            Clock clock) {
        this.own = own;
        this.passkeys = passkeys;
        this.screens = screens;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/account/passkeys")
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(
            Viewer viewer,
            @RequestParam(name = "passkey-label", defaultValue = "") String label,
            @RequestParam(name = "passkey-password", defaultValue = "") String password,
            HttpServletRequest request) {
        var plain = label.replaceAll("\\p{Cntrl}", " ").strip();
        var errors = new ArrayList<FieldError>();
        if (plain.isEmpty() || plain.length() > LONGEST_LABEL) {
            var text = words.text("access.refusal.passkey-label", (long) LONGEST_LABEL);
            errors.add(new FieldError("passkey-label", text));
        }
        own.wrongPassword(own.of(viewer), password, request.getRemoteAddr())
                .ifPresent(refusal ->
                        errors.add(new FieldError("passkey-password", words.text(refusal))));
        if (!errors.isEmpty()) {
            return screens.refused(viewer, request, errors);
        }
        Consent.give(request, Consent.To.ADD_PASSKEY, plain, clock);
        var page = words.page("access.passkey.title");
        return new ModelAndView("identity/access/passkey", Map.of("page", page, "label", plain));
    }

    @PostMapping("/account/passkeys/end")
    @Requires(Permission.SIGNED_IN)
    ModelAndView delete(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long key,
            @RequestParam(name = "end-password", defaultValue = "") String password,
            HttpServletRequest request) {
        var account = own.of(viewer);
        var wrong = own.wrongPassword(account, password, request.getRemoteAddr());
        if (wrong.isPresent()) {
            return screens.refused(viewer, request, "end-password", wrong.get());
        }
        if (!passkeys.end(account, key)) {
            var error = new FieldError("key", words.text("access.refusal.passkey-gone"));
            return screens.refused(viewer, request, List.of(error));
        }
        return new ModelAndView("redirect:/account");
    }
}
