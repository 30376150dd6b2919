package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.shared.Period;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Changes deadlines, by a document only.
@Component
class DeadlineChanges {
    private final Deadlines deadlines;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    DeadlineChanges(Deadlines deadlines, Trail trail, Texts texts, Clock clock) {
        this.deadlines = deadlines;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// @return everything that is wrong; nothing when it was changed
    @Transactional
    public List<FieldError> change(
            String programme, Milestone milestone, DeadlineForm form, Speaker by) {
        var reading = new FormReading(texts, LocalDate.now(clock));
        var finishes = finishes(milestone, form, reading);
        var reason = reading.words("reason", form.reason(), "plan.refusal.reason");
        var document = reading.document(form);
        if (!reading.isRight()) {
            return reading.errors();
        }
        var task = milestone.task().number();
        deadlines.add(
                programme,
                new Deadlines.Change(
                        task,
                        milestone.number() - 1,
                        finishes.orElseThrow(),
                        document.orElseThrow(),
                        reason.orElseThrow()),
                by);
        trail.record(
                Act.of("task.move", "task " + task)
                        .before("finishes", milestone.deadline().code())
                        .after("finishes", finishes.orElseThrow().code())
                        .after("occurrence", milestone.number())
                        .after("document", document.orElseThrow().number())
                        .after("reason", reason.orElseThrow()));
        return List.of();
    }

    private static Optional<Period> finishes(
            Milestone milestone, DeadlineForm form, FormReading reading) {
        var finishes =
                reading.taken("finishes", Period.read(Objects.toString(form.finishes(), "")));
        if (finishes.isEmpty()) {
            return finishes;
        }
        if (finishes.get().equals(milestone.deadline())) {
            reading.refuse("finishes", "plan.refusal.same-deadline", finishes.get().label());
        }
        var starts = milestone.occurrence().starts();
        if (starts != null && finishes.get().lastDay().isBefore(starts.firstDay())) {
            reading.refuse(
                    "finishes",
                    "plan.refusal.before-start",
                    finishes.get().label(),
                    starts.label());
        }
        return finishes;
    }
}
