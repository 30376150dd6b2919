package vn.chungtay.organisation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.reorganisation.Candidates;
import vn.chungtay.organisation.reorganisation.Standing;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.organisation.reorganisation.Warrants;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// Gathers what the page of a decision under way shows.
@Component
class DecisionScreens {
    private final Candidates candidates;
    private final Warrants warrants;
    private final Texts texts;
    private final Clock clock;

    DecisionScreens(Candidates candidates, Warrants warrants, Texts texts, Clock clock) {
        this.candidates = candidates;
        this.warrants = warrants;
        this.texts = texts;
        this.clock = clock;
    }

    DecisionScreen of(DecisionEntry form, Viewer viewer) {
        return of(form, viewer, new Signing.Result(Optional.empty(), null, List.of()));
    }

    /// What is out of the viewer's sight is not to be chosen from.
    DecisionScreen of(DecisionEntry form, Viewer viewer, Signing.Result result) {
        var day = day(form);
        var about =
                candidates
                        .find(form.subject(), form.about(), day)
                        .filter(found -> !warrants.within(viewer, List.of(found)).isEmpty())
                        .orElse(null);
        var choices = about == null ? none() : choices(form, about, day, viewer);
        return new DecisionScreen(form, about, choices, result.errors(), result.preview());
    }

    /// The day before the decision holds, as far as it can be read; today until then.
    private LocalDate day(DecisionEntry form) {
        return DateText.read(form.value("effective"))
                        instanceof Outcome.Accepted<LocalDate>(var day)
                ? day.minusDays(1)
                : LocalDate.now(clock);
    }

    private DecisionScreen.Choices choices(
            DecisionEntry form, Standing about, LocalDate day, Viewer viewer) {
        var kind = form.kind();
        var above =
                kind == DecisionKind.TRANSFER || kind == DecisionKind.DISSOLVE
                        ? candidates.above(about, day)
                        : List.<Standing>of();
        var beside = kind.isAboutSeveral() ? candidates.beside(about, day) : List.<Standing>of();
        var inside =
                kind == DecisionKind.SPLIT ? candidates.inside(about, day) : List.<Standing>of();
        return new DecisionScreen.Choices(
                named(warrants.within(viewer, above)),
                ranks(form, about),
                areas(form, about, day),
                warrants.within(viewer, beside),
                inside);
    }

    private List<Choice> ranks(DecisionEntry form, Standing about) {
        var below = form.kind() == DecisionKind.ESTABLISH;
        return form.subject() == Subject.UNIT
                ? Arrays.stream(Level.values())
                        .filter(l -> !below || l.compareTo(Level.valueOf(about.rank())) > 0)
                        .map(l -> new Choice(l.name(), texts.text("level." + l)))
                        .toList()
                : Arrays.stream(AreaKind.values())
                        .filter(k -> !below || k.compareTo(AreaKind.valueOf(about.rank())) > 0)
                        .map(k -> new Choice(k.name(), texts.text("area.kind." + k)))
                        .toList();
    }

    /// The area of the unit above and what lies in it.
    private List<Choice> areas(DecisionEntry form, Standing about, LocalDate day) {
        if (form.kind() != DecisionKind.ESTABLISH || form.subject() != Subject.UNIT) {
            return List.of();
        }
        var around = candidates.areaOf(about, day);
        var all = new ArrayList<Standing>();
        around.ifPresent(area -> {
            all.add(area);
            candidates.inside(area, day).stream()
                    .filter(inside -> inside.subject() == Subject.AREA)
                    .forEach(all::add);
        });
        return named(all);
    }

    private static List<Choice> named(List<Standing> all) {
        return all.stream().map(s -> new Choice(s.code(), s.name())).toList();
    }

    private static DecisionScreen.Choices none() {
        return new DecisionScreen.Choices(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
