package vn.chungtay.people.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Takes a person's data out of the register, for a reason: for whoever keeps it and may see all of
/// what goes. A head of a branch asks the level above.
@Controller
class PersonErasureController {
    private static final String ERASURE = PersonController.PERSON + "/erasure";

    private final PersonScreens screens;
    private final PersonRights rights;
    private final Forgetting forgetting;
    private final Texts texts;

    PersonErasureController(
            PersonScreens screens, PersonRights rights, Forgetting forgetting, Texts texts) {
        this.screens = screens;
        this.rights = rights;
        this.forgetting = forgetting;
        this.texts = texts;
    }

    @GetMapping(ERASURE)
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView createForm(@PathVariable long id, Viewer viewer) {
        return form(rights.find(id, viewer, Permission.KEEP_PEOPLE), "", List.of());
    }

    @PostMapping(ERASURE)
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView create(@PathVariable long id, @RequestParam @Nullable String why, Viewer viewer) {
        var person = rights.find(id, viewer, Permission.KEEP_PEOPLE);
        var typed = new Typed(texts);
        var reason = typed.due("why", "person.erase.why", why, Typed.LINE);
        if (!rights.may(person, viewer, Permission.READ_SENSITIVE)) {
            typed.wrong("why", "person.erase.refusal.right");
        }
        if (!typed.errors().isEmpty()) {
            return form(person, reason, typed.errors());
        }
        return switch (forgetting.forget(person, reason)) {
            case Outcome.Accepted<Person> _ -> new ModelAndView("redirect:" + Person.PATH);
            case Outcome.Refused<Person>(var reasons) ->
                    form(
                            person,
                            reason,
                            List.of(new FieldError("why", texts.text(reasons.getFirst()))));
        };
    }

    private ModelAndView form(Person person, String why, List<FieldError> errors) {
        var page = screens.under(person, texts.text("person.erase.title"));
        var view =
                new ModelAndView(
                        "people/register/erase",
                        Map.of("page", page, "person", person, "why", why, "errors", errors));
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
