package vn.chungtay.people.register;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// What became of members: confirmed, moved, away, back, left; several at once.
@Controller
class ChangeController {
    private static final String PATH = Person.PATH + "/changes";

    private final Belongings belongings;
    private final Changing changing;
    private final ChangeScreens screens;
    private final PersonRights rights;
    private final Texts texts;

    ChangeController(
            Belongings belongings,
            Changing changing,
            ChangeScreens screens,
            PersonRights rights,
            Texts texts) {
        this.belongings = belongings;
        this.changing = changing;
        this.screens = screens;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping(PATH + "/new")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView createForm(@ModelAttribute ChangeForm form, Viewer viewer) {
        return screens.form(form, chosen(form, viewer), List.of());
    }

    @PostMapping(PATH)
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView create(@ModelAttribute ChangeForm form, Viewer viewer) {
        var chosen = chosen(form, viewer);
        var errors = changing.change(form, chosen, viewer, texts);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + after(chosen))
                : screens.form(form, chosen, errors);
    }

    private List<Belonging> chosen(ChangeForm form, Viewer viewer) {
        return belongings.some(form.memberships(), rights.sight(viewer, Permission.KEEP_PEOPLE));
    }

    /// The page of the one who was changed, or the list of their unit.
    private static String after(List<Belonging> chosen) {
        var first = chosen.getFirst();
        return chosen.size() == 1
                ? Person.PATH + "/" + first.person()
                : Person.PATH + "?unit=" + first.now();
    }
}
