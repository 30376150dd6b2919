package vn.chungtay.people.register;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The form on which somebody says what became of the members that they ticked.
@Component
class ChangeScreens {
    private final PersonScreens screens;
    private final PersonLists lists;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    ChangeScreens(PersonScreens screens, PersonLists lists, Units units, Texts texts, Clock clock) {
        this.screens = screens;
        this.lists = lists;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    ModelAndView form(ChangeForm form, List<Belonging> chosen, List<FieldError> errors) {
        var persons = chosen.stream().map(Belonging::person).distinct().toList();
        var day = Objects.requireNonNullElse(form.day(), texts.date(LocalDate.now(clock)));
        var view =
                new ModelAndView(
                        "people/register/change",
                        Map.of(
                                "page", screens.under(texts.text("person.change." + form.what())),
                                "form", form,
                                "day", day,
                                "chosen", chosen,
                                "names",
                                        lists.named(persons).stream()
                                                .collect(toMap(Person::id, Person::name)),
                                "nearby", nearby(form, chosen),
                                "errors", errors));
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /// Branches beside the one that somebody leaves: most go no further.
    private List<Choice> nearby(ChangeForm form, List<Belonging> chosen) {
        var choices = new ArrayList<Choice>();
        if (form.what() != ChangeKind.TRANSFER || chosen.isEmpty()) {
            return choices;
        }
        var today = LocalDate.now(clock);
        choices.add(new Choice("", texts.text("person.change.nearby.none")));
        units.find(chosen.getFirst().now(), today)
                .filter(unit -> unit.level() == Level.BRANCH)
                .flatMap(unit -> units.ancestors(unit.id(), today).reversed().stream().findFirst())
                .ifPresent(parent ->
                        units.children(parent.id(), today)
                                .forEach(u -> choices.add(new Choice(u.code(), u.name()))));
        return choices;
    }
}
