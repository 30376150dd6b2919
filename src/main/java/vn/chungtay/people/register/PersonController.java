package vn.chungtay.people.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Persons in sight, and the page of each.
@Controller
class PersonController {
    static final String PERSON = Person.PATH + "/{id:[0-9]{1,18}}";

    private final PersonScreens screens;
    private final PersonRights rights;

    PersonController(PersonScreens screens, PersonRights rights) {
        this.screens = screens;
        this.rights = rights;
    }

    @GetMapping(Person.PATH)
    @Requires(Permission.READ_PEOPLE)
    String index(
            @ModelAttribute PersonQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(screens.index(question, viewer, page));
        return "people/register/index";
    }

    @GetMapping(PERSON)
    @Requires(Permission.READ_PEOPLE)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        var person = rights.find(id, viewer, Permission.READ_PEOPLE);
        model.addAllAttributes(screens.show(person, viewer));
        return "people/register/show";
    }
}
