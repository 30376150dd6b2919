package vn.chungtay.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.web.Showing;

/// Where the programme that somebody wants to see is chosen. That it is kept is the work of
/// [ProgrammeChoice], as for every request that names one; this leads back to the page.
@Controller
class ProgrammeChoiceController {

    @PostMapping(Showing.CHOOSING)
    @Requires(Permission.READ_PUBLISHED)
    String create(@RequestParam(required = false) @Nullable String back) {
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /// `//elsewhere` and `/\elsewhere` are addresses of other sites to a browser.
    private static boolean isOurs(@Nullable String back) {
        return back != null && back.matches("/([^/\\\\\\s].*)?");
    }
}
