package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;

/// Takes an app that makes codes into use: for whoever is signed in, and for whoever may not sign
/// in without one because their role asks for it.
@Controller
class FactorController {
    private static final String SECRET = "secret of the app to come";

    private final SecondFactor factor;
    private final Entrance entrance;
    private final AccessScreens screens;

    FactorController(SecondFactor factor, Entrance entrance, AccessScreens screens) {
        this.factor = factor;
        this.entrance = entrance;
        this.screens = screens;
    }

    @GetMapping("/sign-in/factor")
    @Requires(Permission.ENTER)
    String createForm(Model model, HttpServletRequest request) {
        var holder = holder(request);
        if (holder == null) {
            return "redirect:/sign-in";
        }
        model.addAllAttributes(screens.factor(holder, secret(request), List.of()));
        return "identity/access/factor";
    }

    @PostMapping("/sign-in/factor")
    @Requires(Permission.ENTER)
    String create(
            CodeForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var holder = holder(request);
        if (holder == null) {
            return "redirect:/sign-in";
        }
        var codes = factor.begin(holder.id(), secret(request), form.typedCode());
        if (codes.isPresent()) {
            request.getSession().removeAttribute(SECRET);
            entrance.enterFurther(ViewerFilter.CODE, request, response);
            model.addAllAttributes(screens.recovery(codes.get()));
            return "identity/access/recovery";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var error = new FieldError("code", screens.text("access.refusal.first-code"));
        model.addAllAttributes(screens.factor(holder, secret(request), List.of(error)));
        return "identity/access/factor";
    }

    /// Whoever is signed in, or owes a factor they do not have yet. Who has one shows it first, and
    /// ends it before the next: a screen left open is not enough to change it.
    private @Nullable Viewer holder(HttpServletRequest request) {
        var owing = ViewerFilter.owing(request);
        if (owing != null) {
            return owing.hasGenerator() ? null : owing.viewer();
        }
        var viewer = Viewer.current();
        return viewer.isSignedIn() && !factor.isSet(viewer.id()) ? viewer : null;
    }

    /// The same until it was taken: the picture may be looked at twice.
    private static String secret(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SECRET) instanceof String secret) {
            return secret;
        }
        var secret = CodeGenerators.newSecret();
        session.setAttribute(SECRET, secret);
        return secret;
    }
}
