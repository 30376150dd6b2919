package vn.chungtay.reporting.target.shortfall;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Disputes;
import vn.chungtay.reporting.target.TargetBoards;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Page;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// What the page of a target shows.
@Component
class ShortfallScreens {
    private final Shortfalls shortfalls;
    private final ExplanationKeeping explanations;
    private final TargetBoards boards;
    private final Disputes disputes;
    private final Texts texts;

    ShortfallScreens(
            Shortfalls shortfalls,
            ExplanationKeeping explanations,
            TargetBoards boards,
            Disputes disputes,
            Texts texts) {
        this.disputes = disputes;
        this.shortfalls = shortfalls;
        this.explanations = explanations;
        this.boards = boards;
        this.texts = texts;
    }

    /// Nothing where no form collects the target; refuses a period in which it is not collected.
    Optional<Shortfall> found(ShortfallQuestion question, Viewer viewer) {
        var target = target(question);
        return period(target, question)
                .flatMap(period -> shortfalls.of(target, period, question, viewer));
    }

    Map<String, Object> show(ShortfallQuestion question, int page, Viewer viewer, Asking asking) {
        var target = target(question);
        var model = new HashMap<String, Object>();
        model.put("page", page(target));
        model.put("question", question);
        model.put("target", target);
        found(question, viewer)
                .ifPresent(found -> {
                    var shown = found.shown(question);
                    var at = Listed.within(page, shown.size());
                    var window = Listed.window(at);
                    var here = shown.stream().skip(window.offset()).limit(window.limit()).toList();
                    model.put("shortfall", found);
                    var where = question.where();
                    var disputed = disputes.among(found.all(), where, viewer);
                    model.put("board", boards.of(found.period(), where, found.all(), disputed));
                    model.put("list", new Listed<>(shown.size(), at, here, Map.of()));
                    model.put("asked", explanations.of(target, found.period(), here));
                    model.put("choices", choices(found));
                    model.put("asks", viewer.may(Permission.APPROVE_REPORTS));
                    model.put("asking", asking);
                });
        return model;
    }

    private Target target(ShortfallQuestion question) {
        return shortfalls
                .target(question)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Period> period(Target target, ShortfallQuestion question) {
        var periods = shortfalls.periods(target);
        var asked = question.period();
        if (asked == null || periods.isEmpty()) {
            return periods.stream().findFirst();
        }
        return switch (Period.fromCode(asked)) {
            case Outcome.Accepted<Period>(var period) when periods.contains(period) ->
                    Optional.of(period);
            case Outcome.Accepted<Period> _, Outcome.Refused<Period> _ ->
                    throw new RequestRefused(
                            HttpStatus.NOT_FOUND,
                            new Refusal("target.refusal.period", List.of(asked)));
        };
    }

    private Page page(Target target) {
        return Page.in("targets", texts.text("target.one.title", target.code(), target.title()))
                .under(texts.text("baseline.index.title"), "/targets")
                .under(texts.text("target.live.title"), "/targets/reported");
    }

    private Map<String, List<Choice>> choices(Shortfall found) {
        var periods =
                shortfalls.periods(found.target()).stream()
                        .map(one -> new Choice(one.code(), one.label()))
                        .toList();
        var whose =
                found.all().stream()
                        .map(Assessment::whose)
                        .distinct()
                        .map(one -> new Choice(one.code(), one.label(texts)))
                        .toList();
        var levels =
                Arrays.stream(ShortfallQuestion.levels())
                        .map(one -> new Choice(one.name(), texts.text("level." + one)))
                        .toList();
        return Map.of(
                "period", periods,
                "stage", Round.stages(texts),
                "organisation", whose,
                "by", levels,
                "state", states());
    }

    private List<Choice> states() {
        return Stream.of(ShortfallQuestion.Shown.values())
                .map(one -> new Choice(one.name(), texts.text("target.shown." + one)))
                .toList();
    }
}
