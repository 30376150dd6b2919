package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;

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
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own.of(viewer);
        var refusal = own.wrongPassword(account, password, request.getRemoteAddr());
        if (refusal.isEmpty()) {
            model.addAllAttributes(words.recovery(codes.make(account)));
            return "identity/access/recovery";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var error = new FieldError("password", words.text(refusal.get()));
        model.addAllAttributes(screens.show(viewer, request, List.of(error)));
        return "identity/access/account";
    }
}
