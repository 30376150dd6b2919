package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// New recovery codes; the old ones open nothing any more.
@Controller
class RecoveryController {
    private final OwnAccount own;
    private final RecoveryCodes codes;
    private final OwnScreens screens;
    private final AccessScreens words;

    RecoveryController(
            OwnAccount own, RecoveryCodes codes, OwnScreens screens, AccessScreens words) {
        this.own = own;
        this.codes = codes;
        this.screens = screens;
        this.words = words;
    }

    @PostMapping("/account/recovery-codes")
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var account = own.of(viewer);
        return own.wrongPassword(account, password, request.getRemoteAddr())
                .map(refusal -> screens.refused(viewer, request, "password", refusal))
                .orElseGet(() ->
                        new ModelAndView(
                                "identity/access/recovery", words.recovery(codes.make(account))));
    }
}
