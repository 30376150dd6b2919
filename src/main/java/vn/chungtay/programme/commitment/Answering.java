package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.documents.Papers;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Takes the steps of a commitment as they were typed; each answers with what is wrong.
@Component
class Answering {
    private static final String NO_PAPER = "decision.refusal.document";

    private final Commitments commitments;
    private final Texts texts;
    private final Clock clock;

    Answering(Commitments commitments, Texts texts, Clock clock) {
        this.commitments = commitments;
        this.texts = texts;
        this.clock = clock;
    }

    List<FieldError> tell(Commitment commitment, ResultForm form, Viewer viewer) {
        var typed = new Typed(texts);
        var course = one(Course.values(), form.course());
        if (course == null) {
            typed.wrong("course", "commitment.refusal.course");
        }
        var on = day(commitment, form.on(), typed);
        var body = typed.due("body", "commitment.body", form.body(), Typed.PROSE);
        var paper = paper(form.proof(), typed);
        if (course == null || on == null || !typed.errors().isEmpty()) {
            return typed.errors();
        }
        var told = new CommitmentRows.Told(on, course, body, paper);
        return wrong("course", commitments.tell(commitment.id(), told, viewer));
    }

    private @Nullable LocalDate day(Commitment commitment, @Nullable String on, Typed typed) {
        var day = typed.day("on", on);
        var first = LocalDate.of(commitment.year(), 1, 1);
        var today = LocalDate.now(clock);
        if (day != null && (day.isBefore(first) || day.isAfter(today))) {
            typed.wrong("on", "commitment.refusal.day", first, today);
        }
        return day;
    }

    private static Optional<StoredFile> paper(@Nullable MultipartFile proof, Typed typed) {
        return proof == null || proof.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(typed.taken("proof", Papers.read(proof, NO_PAPER)));
    }

    List<FieldError> prove(Commitment commitment, @Nullable MultipartFile evidence, Viewer viewer) {
        return switch (Papers.read(evidence, NO_PAPER)) {
            case Outcome.Accepted<StoredFile>(var paper) ->
                    wrong("document", commitments.prove(commitment.id(), paper, viewer));
            case Outcome.Refused<StoredFile>(var reasons) -> errors("document", reasons);
        };
    }

    List<FieldError> appraise(
            Commitment commitment, @Nullable String verdict, @Nullable String why, Viewer viewer) {
        var typed = new Typed(texts);
        var said = one(Verdict.values(), verdict);
        if (said == null) {
            typed.wrong("verdict", "commitment.refusal.verdict");
        }
        var reason =
                said == Verdict.NOT_RECOGNISED
                        ? typed.due("why", "commitment.why", why, Typed.PROSE)
                        : typed.free("why", why);
        return said == null || !typed.errors().isEmpty()
                ? typed.errors()
                : wrong("verdict", commitments.appraise(commitment.id(), said, reason, viewer));
    }

    List<FieldError> withdraw(Commitment commitment, @Nullable String reason, Viewer viewer) {
        var typed = new Typed(texts);
        var why = typed.due("reason", "commitment.reason", reason, Typed.PROSE);
        return typed.errors().isEmpty()
                ? wrong("reason", commitments.withdraw(commitment.id(), why, viewer))
                : typed.errors();
    }

    /// Nothing for what is none of them: a form tells the difference between a wrong choice and
    /// none only to programs.
    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String typed) {
        return Arrays.stream(values).filter(v -> v.name().equals(typed)).findFirst().orElse(null);
    }

    private List<FieldError> wrong(String field, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Long> _ -> List.of();
            case Outcome.Refused<Long>(var reasons) -> errors(field, reasons);
        };
    }

    private List<FieldError> errors(String field, List<Refusal> reasons) {
        return reasons.stream().map(r -> new FieldError(field, texts.text(r))).toList();
    }
}
