package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;

/// The sign-in page.
@Controller
class SignInController {
    private final SignIn signIn;
    private final Entrance entrance;
    private final AccessScreens screens;

    SignInController(SignIn signIn, Entrance entrance, AccessScreens screens) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.screens = screens;
    }

    @GetMapping("/sign-in")
    @Requires(Permission.ENTER)
    String createForm(
            @ModelAttribute SignInForm form,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        var reasons = ProviderRefusal.of(refused);
        if (Viewer.current().isSignedIn()) {
            return "redirect:"
                    + (reasons.isEmpty() ? form.onwards() : "/account?refused=" + refused);
        }
        model.addAllAttributes(screens.signIn(form, screens.errors(reasons)));
        return "identity/access/signin";
    }

    @PostMapping("/sign-in")
    @Requires(Permission.ENTER)
    String create(
            @ModelAttribute SignInForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(
                form.typedLogin(), form.typedPassword(), request.getRemoteAddr())) {
            case Outcome.Accepted<Account>(var account) -> {
                entrance.enter(
                        account.login(),
                        request,
                        response,
                        FactorGrantedAuthority.PASSWORD_AUTHORITY);
                yield "redirect:" + form.onwards();
            }
            case Outcome.Refused<Account>(var reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var error = new FieldError("login", screens.text(reasons.getFirst()));
                model.addAllAttributes(screens.signIn(form, List.of(error)));
                yield "identity/access/signin";
            }
        };
    }
}
