package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;

/// The page about one's own account, and its password.
@Controller
class OwnAccountController {
    private final OwnAccount own;
    private final OwnScreens screens;
    private final AccessScreens words;

    OwnAccountController(OwnAccount own, OwnScreens screens, AccessScreens words) {
        this.own = own;
        this.screens = screens;
        this.words = words;
    }

    @GetMapping("/account")
    @Requires(Permission.SIGNED_IN)
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String refused,
            Model model,
            HttpServletRequest request) {
        var errors = words.errors(ProviderRefusal.of(refused));
        model.addAllAttributes(screens.show(viewer, request, errors));
        return "identity/access/account";
    }

    @PostMapping("/account/password")
    @Requires(Permission.SIGNED_IN)
    ModelAndView update(Viewer viewer, OwnAccount.Change change, HttpServletRequest request) {
        var reasons = own.changePassword(viewer, change, request);
        return reasons.isEmpty()
                ? new ModelAndView("redirect:/account")
                : screens.refused(viewer, request, errors(reasons));
    }

    @PostMapping("/account/codes/end")
    @Requires(Permission.SIGNED_IN)
    ModelAndView delete(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return own.endCodes(viewer, password, request.getRemoteAddr())
                .map(refusal -> screens.refused(viewer, request, "password", refusal))
                .orElseGet(() -> new ModelAndView("redirect:/account"));
    }

    /// Beside the password as it is, or beside the one that is to be.
    private List<FieldError> errors(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> new FieldError(field(reason.key()), words.text(reason)))
                .toList();
    }

    private static String field(String key) {
        return switch (key) {
            case "access.refusal.own-password", "access.refusal.too-many" -> "old";
            default -> "wanted";
        };
    }
}
