package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Ends the session; what the browser keeps of its pages goes too.
@Controller
class SignOutController {
    private final OwnSessions sessions;

    SignOutController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    @Requires(Permission.SIGNED_IN)
    String create(HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in";
    }
}
