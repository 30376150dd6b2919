package vn.chungtay.people.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// A look at what is kept closed of a person: an act of its own, and no address that shows it
/// again.
@Controller
class LookController {
    private final PersonScreens screens;
    private final PersonRights rights;
    private final Closed closed;

    LookController(PersonScreens screens, PersonRights rights, Closed closed) {
        this.screens = screens;
        this.rights = rights;
        this.closed = closed;
    }

    @PostMapping(PersonController.PERSON + "/looks")
    @Requires(Permission.READ_SENSITIVE)
    String create(@PathVariable long id, Viewer viewer, Model model) {
        var person = rights.find(id, viewer, Permission.READ_SENSITIVE);
        model.addAllAttributes(screens.show(person, viewer));
        model.addAttribute("opened", closed.open(person));
        return "people/register/show";
    }
}
