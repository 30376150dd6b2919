package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Admits members.
@Controller
class AdmissionController {
    private final Admitting admitting;
    private final AdmissionUnits units;
    private final PersonScreens screens;
    private final Texts texts;
    private final Clock clock;

    AdmissionController(
            Admitting admitting,
            AdmissionUnits units,
            PersonScreens screens,
            Texts texts,
            Clock clock) {
        this.units = units;
        this.admitting = admitting;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(Person.PATH + "/new")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView createForm(@ModelAttribute PersonForm form, Viewer viewer) {
        var unit = form.unit() == null ? units.only(viewer, LocalDate.now(clock)) : form.unit();
        return form(form.into(unit), List.of(), List.of());
    }

    @PostMapping(Person.PATH)
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView create(@ModelAttribute PersonForm form, Viewer viewer) {
        var result = admitting.admit(form, viewer, texts);
        return result.admitted() == null
                ? form(form, result.alike(), result.errors())
                : new ModelAndView("redirect:" + Person.PATH + "/" + result.admitted());
    }

    private ModelAndView form(PersonForm form, List<Person> alike, List<FieldError> errors) {
        var view =
                new ModelAndView(
                        "people/register/new",
                        Map.of(
                                "page",
                                screens.under(texts.text("person.new.title")),
                                "form",
                                form,
                                "today",
                                texts.date(LocalDate.now(clock)),
                                "genders",
                                screens.genders(),
                                "alike",
                                alike,
                                "errors",
                                errors));
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
