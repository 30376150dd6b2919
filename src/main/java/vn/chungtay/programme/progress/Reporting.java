package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Takes reports on parts of tasks and on duties.
@Component
class Reporting {
    private final Sayings sayings;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    Reporting(Sayings sayings, Trail trail, Texts texts, Clock clock) {
        this.sayings = sayings;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// @return everything that is wrong; nothing when it was taken
    @Transactional
    public List<FieldError> report(Spot spot, ReportForm form, Speaker by) {
        sayings.hold(spot.programme(), spot.place());
        var reading = new FormReading(texts, LocalDate.now(clock));
        var now = sayings.stage(spot.programme(), spot.place()).orElse(null);
        var saying = read(spot, now, form, reading);
        if (saying.isEmpty()) {
            return reading.errors();
        }
        sayings.add(spot.programme(), saying.get(), by);
        tell(saying.get());
        return List.of();
    }

    private static Optional<NewSaying> read(
            Spot spot, @Nullable Stage now, ReportForm form, FormReading reading) {
        var stage = stage(now, form, reading);
        var takesBack = stage.filter(Stage.TAKEN_BACK::equals).isPresent();
        var sentence =
                reading.words(
                        "sentence",
                        form.sentence(),
                        takesBack ? "plan.refusal.reason" : "plan.refusal.sentence");
        var day = reading.day("day", form.day());
        var document = document(spot.share(), stage, form, reading);
        var evidence = reading.files("evidence", form.evidence());
        if (!reading.isRight()) {
            return Optional.empty();
        }
        return Optional.of(
                new NewSaying(
                        spot.place(),
                        spot.share().party(),
                        stage.orElseThrow(),
                        sentence.orElseThrow(),
                        day.orElseThrow(),
                        document.orElse(null),
                        evidence));
    }

    private static Optional<Stage> stage(
            @Nullable Stage now, ReportForm form, FormReading reading) {
        var stage =
                Arrays.stream(Stage.values())
                        .filter(one -> one.name().equals(form.stage()))
                        .findFirst();
        if (stage.isEmpty()) {
            reading.refuse("stage", "plan.refusal.stage");
        } else if (!Stage.after(now).contains(stage.get())) {
            reading.refuse(
                    "stage", now == Stage.DONE ? "plan.refusal.done" : "plan.refusal.not-done");
        }
        return stage;
    }

    /// Who leads is done by a document; of others none is asked, and none that was typed is lost.
    private static Optional<NewIssued> document(
            Share share, Optional<Stage> stage, ReportForm form, FormReading reading) {
        var isDone = stage.filter(Stage.DONE::equals).isPresent();
        if (!isDone && form.namesDocument()) {
            reading.refuse("stage", "plan.refusal.document-of-unfinished");
            return Optional.empty();
        }
        if (!isDone || !share.isLead() && !form.namesDocument()) {
            return Optional.empty();
        }
        var document = reading.document(form);
        if (document.isEmpty() && share.isLead() && !form.namesDocument()) {
            reading.refuse("stage", "plan.refusal.no-document");
        }
        return document;
    }

    private void tell(NewSaying saying) {
        var act =
                about(saying.place())
                        .after("body", saying.place().body())
                        .after("stage", saying.stage())
                        .after("sentence", saying.sentence());
        var document = saying.document();
        trail.record(document == null ? act : act.after("document", document.number()));
    }

    private static Act about(Said.Place place) {
        return switch (place) {
            case Said.OfTask(var task, var occurrence, _) ->
                    Act.of("task.report", "task " + task).after("occurrence", occurrence + 1);
            case Said.OfDuty(var item, _) -> Act.of("duty.report", "duty " + item);
            case Said.OfSolution(var item, _) -> Act.of("solution.report", "solution " + item);
        };
    }
}
