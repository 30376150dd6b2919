package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Where a one-time link leads.
@Controller
class JoinController {
    private final OneTimeLinks links;
    private final Joining joining;
    private final Entrance entrance;
    private final AccessScreens screens;

    JoinController(OneTimeLinks links, Joining joining, Entrance entrance, AccessScreens screens) {
        this.links = links;
        this.joining = joining;
        this.entrance = entrance;
        this.screens = screens;
    }

    @GetMapping("/join/{secret:[A-Za-z0-9_-]{43}}")
    @Requires(Permission.ENTER)
    String createForm(@PathVariable String secret, Model model) {
        model.addAllAttributes(
                screens.join(secret, link(secret), new JoinForm(null, null, null), List.of()));
        return "identity/access/join";
    }

    @PostMapping("/join/{secret:[A-Za-z0-9_-]{43}}")
    @Requires(Permission.ENTER)
    String create(
            @PathVariable String secret,
            @ModelAttribute JoinForm form,
            Model model,
            ServletWebRequest exchange) {
        var link = link(secret);
        return switch (join(link, form)) {
            case Outcome.Accepted<Account>(var account) -> {
                entrance.enter(
                        account.login(),
                        exchange.getRequest(),
                        response(exchange),
                        FactorGrantedAuthority.PASSWORD_AUTHORITY);
                yield "redirect:/";
            }
            case Outcome.Refused<Account>(var reasons) -> {
                response(exchange).setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAllAttributes(screens.join(secret, link, form, reasons));
                yield "identity/access/join";
            }
        };
    }

    private static HttpServletResponse response(ServletWebRequest exchange) {
        return Objects.requireNonNull(exchange.getResponse());
    }

    private Outcome<Account> join(OneTimeLinks.Link link, JoinForm form) {
        var password = JoinForm.orNone(form.password());
        return link.account() == null
                ? joining.begin(
                        link, JoinForm.orNone(form.login()), JoinForm.orNone(form.name()), password)
                : joining.choose(link, password);
    }

    private OneTimeLinks.Link link(String secret) {
        return links.find(secret)
                .orElseThrow(() ->
                        new RequestRefused(
                                HttpStatus.NOT_FOUND,
                                new Refusal("access.refusal.link", List.of())));
    }
}
