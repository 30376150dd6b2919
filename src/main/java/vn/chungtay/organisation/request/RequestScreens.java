package vn.chungtay.organisation.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of requests show, and what is wrong with what was typed there.
@Component
class RequestScreens {
    private static final Map<String, String> LABELS =
            Map.of("area", "unit.area", "reason", "request.reason", "by", "request.by");

    private final Units units;
    private final Areas areas;
    private final Sights sights;
    private final Texts texts;
    private final Clock clock;

    RequestScreens(Units units, Areas areas, Sights sights, Texts texts, Clock clock) {
        this.units = units;
        this.areas = areas;
        this.sights = sights;
        this.texts = texts;
        this.clock = clock;
    }

    Page index() {
        return Page.in("units", text("request.index.title"))
                .under(text("unit.index.title"), "/units");
    }

    Page below(String title) {
        return Page.in("units", title)
                .under(text("unit.index.title"), "/units")
                .under(text("request.index.title"), "/change-requests");
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    Map<String, Object> form(RequestForm form, Sight sight, List<FieldError> errors) {
        var unit = unit(form, sight);
        return Map.of(
                "page",
                below(text("request.kind." + form.wanted())),
                "form",
                form,
                "unitName",
                unit.map(Unit::name).orElse(""),
                "areas",
                unit.map(this::areas).orElse(List.of()),
                "errors",
                errors);
    }

    /// The wanted day, or everything that is wrong.
    Outcome<LocalDate> day(RequestForm form) {
        return DateText.read(RequestForm.orNone(form.from()));
    }

    List<FieldError> errors(RequestForm form, Sight sight) {
        var errors = new ArrayList<FieldError>();
        var unit = unit(form, sight);
        if (unit.isEmpty()) {
            errors.add(new FieldError("unit", text("request.refusal.unit")));
        }
        unit.filter(known -> !isPlaced(form, known))
                .ifPresent(_ -> errors.add(new FieldError("area", text("request.refusal.area"))));
        form.due().stream()
                .filter(field -> field.value() == null)
                .forEach(field ->
                        errors.add(
                                new FieldError(
                                        field.name(),
                                        text("decision.refusal.missing", label(field)))));
        if (day(form) instanceof Outcome.Refused<LocalDate>(var reasons)) {
            reasons.forEach(r -> errors.add(new FieldError("from", texts.text(r))));
        }
        return errors;
    }

    /// That a field of an answer is empty: the reason, or who answers.
    String missing(String field) {
        var label = field.equals("note") ? "request.reason" : "decision.signer";
        return text("decision.refusal.missing", text(label));
    }

    private String label(RequestForm.Field field) {
        return text(LABELS.getOrDefault(field.name(), "request.name"));
    }

    /// One out of sight is answered for as if there were none.
    private Optional<Unit> unit(RequestForm form, Sight sight) {
        var today = LocalDate.now(clock);
        return Optional.ofNullable(form.unit())
                .flatMap(code -> units.find(code, today))
                .filter(unit -> sights.sees(sight, unit.id(), today));
    }

    /// Whether the area, if one is asked for and named, is one that was to choose from.
    private boolean isPlaced(RequestForm form, Unit unit) {
        return form.wanted() != RequestKind.NEW_BRANCH
                || form.area() == null
                || areas(unit).stream().anyMatch(choice -> choice.value().equals(form.area()));
    }

    /// Where a branch of the unit may be: its own area and those in it.
    private List<Choice> areas(Unit unit) {
        var today = LocalDate.now(clock);
        return areas.find(unit.area(), today).stream()
                .flatMap(own ->
                        Stream.concat(Stream.of(own), areas.children(own.id(), today).stream()))
                .map(area -> new Choice(area.code(), Objects.requireNonNull(area.name())))
                .toList();
    }
}
