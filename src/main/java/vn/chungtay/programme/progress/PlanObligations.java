package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligation.Kind;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.programme.ProgrammeWork;
import vn.chungtay.web.Texts;

/// What the plan asks of people: of those who speak for a body, its parts that are soon due or
/// overdue; of the office, in one line, what is overdue with nobody to speak for it. Where those
/// who lead are done, nothing more is asked of those who cooperated.
@Component
class PlanObligations implements Obligations {
    private final ProgrammeWork works;
    private final Following following;
    private final Delegates delegates;
    private final Texts texts;

    PlanObligations(ProgrammeWork works, Following following, Delegates delegates, Texts texts) {
        this.works = works;
        this.following = following;
        this.delegates = delegates;
        this.texts = texts;
    }

    /// One body's part of one time of a task.
    private record Work(Milestone milestone, Share share) {

        boolean isPressing(LocalDate today) {
            var standing = milestone.standing(share, today);
            return milestone.doneOn() == null
                    && share.party() != Party.FORMER
                    && (standing == Standing.DUE_SOON || standing == Standing.OVERDUE);
        }

        boolean isOverdueLead(LocalDate today) {
            return share.isLead() && milestone.standing(share, today) == Standing.OVERDUE;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.REPORT_TASKS)
                ? works.owed(programme -> of(programme.code(), viewer, today))
                : List.of();
    }

    private List<Obligation> of(String programme, Viewer viewer, LocalDate today) {
        var work = work(programme);
        var owed = new ArrayList<Obligation>();
        delegates.held(programme, viewer, today).stream()
                .map(Delegate::body)
                .forEach(body ->
                        work.stream()
                                .filter(one -> one.share().body().equals(body))
                                .filter(one -> one.isPressing(today))
                                .forEach(one -> owed.add(part(one))));
        if (viewer.may(Permission.RUN_PLAN)) {
            unspokenFor(programme, work, today).ifPresent(owed::add);
        }
        return List.copyOf(owed);
    }

    private List<Work> work(String programme) {
        return following.all(programme).stream()
                .flatMap(task -> task.milestones().stream())
                .flatMap(one -> one.shares().stream().map(share -> new Work(one, share)))
                .toList();
    }

    private Obligation part(Work work) {
        var milestone = work.milestone();
        var task = milestone.task();
        var key =
                Stream.of(task.number(), milestone.number(), work.share().body())
                        .map(Object::toString)
                        .collect(Collectors.joining(":", "task:", ""));
        var what =
                texts.text(
                        "plan.owed.part",
                        String.valueOf(task.number()),
                        task.title(),
                        work.share().name());
        var href = milestone.reportPath(work.share()) + "/new";
        return new Obligation(key, Kind.OWED, what, 1, href, milestone.lastDay());
    }

    private Optional<Obligation> unspokenFor(String programme, List<Work> work, LocalDate today) {
        var spoken =
                delegates.of(programme).stream()
                        .filter(one -> one.speaksOn(today))
                        .map(Delegate::body)
                        .collect(Collectors.toSet());
        var left =
                work.stream()
                        .filter(one -> one.isOverdueLead(today))
                        .filter(one -> !spoken.contains(one.share().body()))
                        .toList();
        return left.stream()
                .map(one -> one.milestone().lastDay())
                .min(LocalDate::compareTo)
                .map(first ->
                        new Obligation(
                                "tasks:without-delegate",
                                Kind.OWED,
                                texts.text("plan.owed.unspoken", left.size()),
                                left.size(),
                                PlanQuestion.of(Standing.OVERDUE).under(Plan.ADDRESS),
                                first));
    }
}
