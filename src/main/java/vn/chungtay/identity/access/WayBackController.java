package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// For whoever cannot sign in.
@Controller
class WayBackController {
    private final WayBack wayBack;
    private final AccessScreens screens;

    WayBackController(WayBack wayBack, AccessScreens screens) {
        this.wayBack = wayBack;
        this.screens = screens;
    }

    @GetMapping("/way-back")
    @Requires(Permission.ENTER)
    String createForm(Model model) {
        model.addAttribute("page", screens.page("access.way-back.title"));
        model.addAttribute("said", "");
        return "identity/access/wayback";
    }

    @PostMapping("/way-back")
    @Requires(Permission.ENTER)
    String create(
            @RequestParam(defaultValue = "") String login,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var noted = wayBack.ask(login, request.getRemoteAddr());
        if (!noted) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        var minutes = Attempts.WINDOW.toMinutes();
        model.addAllAttributes(
                Map.of(
                        "page",
                        screens.page("access.way-back.title"),
                        "said",
                        noted
                                ? screens.text("access.way-back.noted")
                                : screens.text("access.refusal.too-many", minutes)));
        return "identity/access/wayback";
    }
}
