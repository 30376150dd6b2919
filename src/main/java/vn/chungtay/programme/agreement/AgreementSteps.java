package vn.chungtay.programme.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chungtay.documents.Papers;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Takes the steps of an agreement as they were typed; each answers with what is wrong.
@Component
class AgreementSteps {
    private final Agreements agreements;
    private final Texts texts;
    private final Clock clock;

    AgreementSteps(Agreements agreements, Texts texts, Clock clock) {
        this.agreements = agreements;
        this.texts = texts;
        this.clock = clock;
    }

    List<FieldError> sign(Agreement agreement, Wording wording, SignForm form, Viewer viewer) {
        var typed = new Typed(texts);
        if (wording.tasks().isEmpty()) {
            typed.wrong("tasks", "agreement.refusal.no-tasks");
        }
        var number =
                typed.taken(
                        "number",
                        DocumentNumber.read(Objects.requireNonNullElse(form.number(), "")));
        var date = signedOn(wording, form, typed);
        var file =
                typed.taken("document", Papers.read(form.document(), "decision.refusal.document"));
        if (number == null || date == null || file == null || !typed.errors().isEmpty()) {
            return typed.errors();
        }
        var paper = new AgreementRows.Paper(number.toString(), date, file);
        return wrong("number", agreements.sign(agreement, paper, viewer));
    }

    private @Nullable LocalDate signedOn(Wording wording, SignForm form, Typed typed) {
        var date = typed.day("date", form.date());
        if (date == null) {
            return null;
        }
        if (date.isAfter(today())) {
            typed.wrong("date", "agreement.refusal.date-to-come", date, today());
        } else if (date.isAfter(wording.ends())) {
            typed.wrong("date", "agreement.refusal.date-late", date, wording.ends());
        }
        return date;
    }

    /// The years that can be appraised: those of the period that have begun, the last first.
    List<Integer> years(Agreement agreement) {
        var first = agreement.starts().getYear();
        var last = Math.min(agreement.until().getYear(), today().getYear());
        return IntStream.rangeClosed(first, last).map(y -> first + last - y).boxed().toList();
    }

    List<FieldError> appraise(
            Agreement agreement,
            Wording wording,
            MultiValueMap<String, String> answers,
            Viewer viewer) {
        var typed = new Typed(texts);
        var year = year(agreement, answers, typed);
        var lines = new ArrayList<Appraisal.Line>();
        for (var i = 1; i <= wording.tasks().size(); i++) {
            var line = line(i, answers, typed);
            if (line != null) {
                lines.add(line);
            }
        }
        var verdict = one(Verdict.values(), answers.getFirst("verdict"));
        if (verdict == null) {
            typed.wrong("verdict", "agreement.refusal.verdict");
        }
        var body = typed.due("body", "agreement.body", answers.getFirst("body"), Typed.PROSE);
        if (year == null || verdict == null || !typed.errors().isEmpty()) {
            return typed.errors();
        }
        var said = new NewAppraisal(year, verdict, body, lines);
        return wrong("year", agreements.appraise(agreement.id(), said, viewer));
    }

    private @Nullable Integer year(
            Agreement agreement, MultiValueMap<String, String> answers, Typed typed) {
        var asked = Objects.requireNonNullElse(answers.getFirst("year"), "");
        var year =
                years(agreement).stream()
                        .filter(one -> String.valueOf(one).equals(asked))
                        .findFirst();
        if (year.isEmpty()) {
            typed.wrong("year", "agreement.refusal.year", asked, agreement.starts(), today());
        }
        return year.orElse(null);
    }

    private static Appraisal.@Nullable Line line(
            int task, MultiValueMap<String, String> answers, Typed typed) {
        var mark = one(Mark.values(), answers.getFirst("mark-" + task));
        if (mark == null) {
            typed.wrong("mark-" + task, "agreement.refusal.mark", task);
            return null;
        }
        var remark = answers.getFirst("remark-" + task);
        var said =
                mark == Mark.DONE
                        ? typed.free("remark-" + task, remark)
                        : typed.due("remark-" + task, "agreement.remark", remark, Typed.PROSE);
        return new Appraisal.Line(task, mark, said);
    }

    List<FieldError> close(
            Agreement agreement, MultiValueMap<String, String> answers, Viewer viewer) {
        var typed = new Typed(texts);
        var kind =
                agreement.state() == State.DRAFTED
                        ? ClosingKind.WITHDRAWN
                        : one(ClosingKind.values(), answers.getFirst("closing"));
        if (kind == null) {
            typed.wrong("closing", "agreement.refusal.closing");
        }
        var on =
                kind == ClosingKind.ENDED
                        ? lastDay(agreement, answers.getFirst("on"), typed)
                        : null;
        var reason =
                typed.due("reason", "agreement.reason", answers.getFirst("reason"), Typed.PROSE);
        return kind == null || !typed.errors().isEmpty()
                ? typed.errors()
                : wrong(
                        "reason",
                        agreements.close(agreement.id(), new NewClosing(kind, on, reason), viewer));
    }

    private @Nullable LocalDate lastDay(Agreement agreement, @Nullable String on, Typed typed) {
        var day = typed.day("on", on);
        var latest = agreement.ends().isBefore(today()) ? agreement.ends() : today();
        if (day != null && (day.isBefore(agreement.starts()) || day.isAfter(latest))) {
            typed.wrong("on", "agreement.refusal.last-day", agreement.starts(), latest);
        }
        return day;
    }

    /// Nothing for what is none of them.
    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String typed) {
        return Arrays.stream(values).filter(v -> v.name().equals(typed)).findFirst().orElse(null);
    }

    private List<FieldError> wrong(String field, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Long> _ -> List.of();
            case Outcome.Refused<Long>(var reasons) ->
                    reasons.stream().map(r -> new FieldError(field, texts.text(r))).toList();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
