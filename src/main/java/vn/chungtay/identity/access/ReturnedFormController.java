package vn.chungtay.identity.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// A form that came in after its session had ended is shown back, so that nothing typed is lost:
/// sign in beside it, then send it again with the token of the new session. Somebody has to press
/// the button, so a page of somebody else's gains nothing by sending us one.
@Controller
class ReturnedFormController {
    static final String PATH = "/returned-form";

    /// The token of the session that ended, and what must not stand in a page: passwords and codes
    /// are typed again.
    private static final Set<String> LEFT_OUT =
            Set.of("_csrf", "password", "old", "wanted", "code");

    private final Texts texts;

    ReturnedFormController(Texts texts) {
        this.texts = texts;
    }

    record Typed(String name, String value) {}

    @RequestMapping(PATH)
    @Requires(Permission.ENTER)
    ModelAndView show(HttpServletRequest request) {
        var from = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (!(from instanceof String action)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var view = new ModelAndView("identity/access/returned");
        view.setStatus(HttpStatus.FORBIDDEN);
        view.addObject("page", Page.titled(texts.text("access.returned.title")));
        view.addObject("action", action);
        view.addObject("typed", typed(request));
        view.addObject("signedIn", Viewer.current().isSignedIn());
        return view;
    }

    private static List<Typed> typed(HttpServletRequest request) {
        var all = new ArrayList<Typed>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!LEFT_OUT.contains(name)) {
                        List.of(values).forEach(value -> all.add(new Typed(name, value)));
                    }
                });
        return all;
    }
}
