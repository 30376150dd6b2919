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
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.web.FieldError;

/// Asks for the second factor of whoever has shown the first.
@Controller
class CodeController {
    private final SecondFactor factor;
    private final Entrance entrance;
    private final AccessScreens screens;

    CodeController(SecondFactor factor, Entrance entrance, AccessScreens screens) {
        this.factor = factor;
        this.entrance = entrance;
        this.screens = screens;
    }

    @GetMapping("/sign-in/code")
    @Requires(Permission.ENTER)
    String createForm(
            @RequestParam(required = false) @Nullable String next,
            Model model,
            HttpServletRequest request) {
        var owing = ViewerFilter.owing(request);
        if (owing == null) {
            return "redirect:" + Onwards.from(next);
        }
        if (!owing.hasGenerator()) {
            return "redirect:/sign-in/factor";
        }
        model.addAllAttributes(screens.code(Onwards.from(next), List.of()));
        return "identity/access/code";
    }

    @PostMapping("/sign-in/code")
    @Requires(Permission.ENTER)
    String create(
            CodeForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var owing = ViewerFilter.owing(request);
        if (owing == null) {
            return "redirect:" + form.onwards();
        }
        var refusal = factor.show(owing.viewer().id(), form.typedCode(), request.getRemoteAddr());
        if (refusal.isEmpty()) {
            entrance.enterFurther(ViewerFilter.CODE, request, response);
            return "redirect:" + form.onwards();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var error = new FieldError("code", screens.text(refusal.get()));
        model.addAllAttributes(screens.code(form.onwards(), List.of(error)));
        return "identity/access/code";
    }
}
