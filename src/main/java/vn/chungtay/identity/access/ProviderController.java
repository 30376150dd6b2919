package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Links one's own account with a provider, and unlinks it. Both ask for the password, so that
/// nobody unlinks their only way in. A page leads on to the provider, since a form of ours may be
/// sent to nobody else.
@Controller
class ProviderController {
    private final OwnAccount own;
    private final Providers providers;
    private final ProviderLinks links;
    private final OwnScreens screens;
    private final Clock clock;

    ProviderController(
            OwnAccount own,
            Providers providers,
            ProviderLinks links,
            OwnScreens screens,
            Clock clock) {
        this.own = own;
        this.providers = providers;
        this.links = links;
        this.screens = screens;
        this.clock = clock;
    }

    @PostMapping("/account/providers")
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(name = "link-password", defaultValue = "") String password,
            HttpServletRequest request) {
        var offered = providers.find(provider).orElseThrow(ProviderController::notFound);
        var wrong = own.wrongPassword(own.of(viewer), password, request.getRemoteAddr());
        if (wrong.isPresent()) {
            return screens.refused(viewer, request, "link-password", wrong.get());
        }
        Consent.give(request, Consent.To.LINK_PROVIDER, offered.id(), clock);
        var name = offered.name();
        var model =
                Map.of(
                        "page",
                        screens.page("access.provider.title", name),
                        "provider",
                        name,
                        "address",
                        ProviderRequests.PATH + "/" + offered.id());
        return new ModelAndView("identity/access/provider", model);
    }

    @PostMapping("/account/providers/end")
    @Requires(Permission.SIGNED_IN)
    ModelAndView delete(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long link,
            @RequestParam(name = "unlink-password", defaultValue = "") String password,
            HttpServletRequest request) {
        var account = own.of(viewer);
        var wrong = own.wrongPassword(account, password, request.getRemoteAddr());
        if (wrong.isPresent()) {
            return screens.refused(viewer, request, "unlink-password", wrong.get());
        }
        if (!links.end(account, link)) {
            throw notFound();
        }
        return new ModelAndView("redirect:/account");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
