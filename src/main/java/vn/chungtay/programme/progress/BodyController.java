package vn.chungtay.programme.progress;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// A body of the programme: its duties, its parts in tasks, and who speaks for it.
@Controller
class BodyController {
    private final BodyScreens screens;

    BodyController(BodyScreens screens) {
        this.screens = screens;
    }

    @GetMapping(BodyScreens.ADDRESS + "{body}")
    @Requires(Permission.READ_PUBLISHED)
    String show(@PathVariable String body, Viewer viewer, Model model) {
        var found = screens.find(body);
        model.addAllAttributes(screens.body(found, DelegateForm.empty(), List.of(), viewer));
        return "programme/progress/body";
    }
}
