package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the form of a report shows, whatever is reported on. To whoever may not speak for the body
/// it is not there.
@Component
class ReportScreens {
    private final Speaking speaking;
    private final Texts texts;
    private final Clock clock;

    ReportScreens(Speaking speaking, Texts texts, Clock clock) {
        this.speaking = speaking;
        this.texts = texts;
        this.clock = clock;
    }

    Speaker speaker(Spot spot, Viewer viewer) {
        return speaking.of(spot.programme(), spot.share().body(), viewer)
                .orElseThrow(TaskScreens::nothingThere);
    }

    Map<String, Object> report(Spot spot, ReportForm form, List<FieldError> errors, Viewer viewer) {
        var model = new HashMap<String, Object>();
        model.put("page", page(spot));
        model.put("spot", spot);
        model.put("onBehalf", speaker(spot, viewer).delegate() == null);
        model.put("form", form);
        model.put("today", LocalDate.now(clock));
        model.put("errors", errors);
        return model;
    }

    private Page page(Spot spot) {
        var page =
                Page.in("programme", texts.text("plan.report.title"))
                        .under(texts.text("programme.crumb"), "/programme");
        return switch (spot.place()) {
            case Said.OfTask(var task, _, _) ->
                    page.under(texts.text("programme.tasks.title"), Plan.ADDRESS)
                            .under(
                                    texts.text("plan.task.title", String.valueOf(task)),
                                    Plan.ADDRESS + "/" + task);
            case Said.OfSolution _ ->
                    page.under(texts.text("programme.solutions.title"), SolutionOverview.ADDRESS);
            case Said.OfDuty(_, var body) ->
                    page.under(texts.text("programme.duties.title"), DutyOverview.ADDRESS)
                            .under(spot.share().name(), BodyScreens.ADDRESS + body);
        };
    }
}
