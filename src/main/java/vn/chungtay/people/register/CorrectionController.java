package vn.chungtay.people.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Puts right what is kept of a person.
@Controller
class CorrectionController {
    private final PersonScreens screens;
    private final PersonRights rights;
    private final Correcting correcting;
    private final Texts texts;

    CorrectionController(
            PersonScreens screens, PersonRights rights, Correcting correcting, Texts texts) {
        this.screens = screens;
        this.rights = rights;
        this.correcting = correcting;
        this.texts = texts;
    }

    @GetMapping(PersonController.PERSON + "/edit")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        var person = rights.find(id, viewer, Permission.KEEP_PEOPLE);
        var birth = person.birth() == null ? null : texts.date(person.birth());
        var gender = Objects.toString(person.gender(), null);
        var form = new PersonForm(person.name(), birth, gender, null, null, null, null);
        return form(person, form, List.of());
    }

    @PostMapping(PersonController.PERSON)
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView update(@PathVariable long id, @ModelAttribute PersonForm form, Viewer viewer) {
        var person = rights.find(id, viewer, Permission.KEEP_PEOPLE);
        var errors = correcting.correct(person, form);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + person.path())
                : form(person, form, errors);
    }

    private ModelAndView form(Person person, PersonForm form, List<FieldError> errors) {
        var view =
                new ModelAndView(
                        "people/register/edit",
                        Map.of(
                                "page", screens.under(person, texts.text("person.edit.title")),
                                "person", person,
                                "form", form,
                                "genders", screens.genders(),
                                "errors", errors));
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
