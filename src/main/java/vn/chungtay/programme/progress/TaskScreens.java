package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of the plan show of a task, of one of its times and of one body's part.
@Component
class TaskScreens {
    private final Programmes programmes;
    private final Following following;
    private final Speaking speaking;
    private final Texts texts;
    private final Clock clock;

    TaskScreens(
            Programmes programmes,
            Following following,
            Speaking speaking,
            Texts texts,
            Clock clock) {
        this.programmes = programmes;
        this.following = following;
        this.speaking = speaking;
        this.texts = texts;
        this.clock = clock;
    }

    Page index() {
        return Page.in("programme", texts.text("programme.tasks.title"))
                .under(texts.text("programme.crumb"), "/programme");
    }

    Page timeline() {
        return below(texts.text("plan.timeline.title"));
    }

    String programme() {
        return programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
    }

    Followed find(int number) {
        return following.find(programme(), number).orElseThrow(TaskScreens::nothingThere);
    }

    Milestone milestone(int number, int occurrence) {
        return find(number).milestone(occurrence).orElseThrow(TaskScreens::nothingThere);
    }

    /// A part of a task that its body reports on.
    Spot spot(Part part) {
        var milestone = milestone(part.task(), part.occurrence());
        var share =
                milestone
                        .of(part.body())
                        .filter(one -> one.party() != Party.FORMER)
                        .orElseThrow(TaskScreens::nothingThere);
        return Spot.of(programme(), milestone, share);
    }

    /// The address of a part of a task.
    record Part(int task, int occurrence, String body) {}

    Map<String, Object> task(Followed followed, Viewer viewer) {
        var programme = programme();
        var model = new HashMap<String, Object>();
        model.put("page", below(title(followed.task().number())));
        model.put("followed", followed);
        model.put("today", LocalDate.now(clock));
        model.put("speaksFor", speaksFor(programme, followed, viewer));
        model.put("moves", viewer.may(Permission.RUN_PLAN));
        return model;
    }

    Map<String, Object> deadline(Milestone milestone, DeadlineForm form, List<FieldError> errors) {
        var model = new HashMap<String, Object>();
        model.put("page", belowTask(texts.text("plan.deadline.title"), milestone));
        model.put("milestone", milestone);
        model.put("form", form);
        model.put("errors", errors);
        return model;
    }

    private Set<String> speaksFor(String programme, Followed followed, Viewer viewer) {
        var bodies =
                followed.milestones().stream()
                        .flatMap(milestone -> milestone.shares().stream())
                        .filter(share -> share.party() != Party.FORMER)
                        .map(Share::body)
                        .collect(Collectors.toSet());
        return Set.copyOf(speaking.among(programme, bodies, viewer));
    }

    private String title(int number) {
        return texts.text("plan.task.title", String.valueOf(number));
    }

    private Page below(String title) {
        return Page.in("programme", title)
                .under(texts.text("programme.crumb"), "/programme")
                .under(texts.text("programme.tasks.title"), Plan.ADDRESS);
    }

    private Page belowTask(String title, Milestone milestone) {
        var number = milestone.task().number();
        return below(title).under(title(number), Plan.ADDRESS + "/" + number);
    }

    static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
