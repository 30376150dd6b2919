package vn.chungtay.documents.issued;

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
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Reads what was typed of a document, and tells all that is wrong with it.
@Component
class IssuedReading {
    private static final int LONGEST = 1_000;

    private final Texts texts;
    private final Clock clock;

    IssuedReading(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// @param told nothing where anything is wrong
    record Read(
            IssuedDocument.@Nullable Told told,
            Optional<StoredFile> file,
            List<FieldError> errors) {}

    Read read(IssuedForm form) {
        var typed = new Typed(texts);
        var number = typed.taken("number", DocumentNumber.read(IssuedForm.orNone(form.number())));
        var on = day(form, typed);
        var issuer = typed.due("issuer", "issued.issuer", form.issuer(), Typed.LINE);
        var kind = kind(form.kind());
        if (kind == null) {
            typed.wrong("kind", "issued.refusal.kind");
        }
        var summary = typed.due("summary", "issued.summary", form.summary(), LONGEST);
        var file = file(form.document(), typed);
        if (number == null || on == null || kind == null || !typed.errors().isEmpty()) {
            return new Read(null, Optional.empty(), typed.errors());
        }
        var told = new IssuedDocument.Told(number.toString(), on, issuer, kind, summary);
        return new Read(told, file, List.of());
    }

    private @Nullable LocalDate day(IssuedForm form, Typed typed) {
        var day = typed.day("on", form.on());
        var today = LocalDate.now(clock);
        if (day != null && day.isAfter(today)) {
            typed.wrong("on", "issued.refusal.to-come", day, today);
        }
        return day;
    }

    private static @Nullable IssuedKind kind(@Nullable String typed) {
        return Arrays.stream(IssuedKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /// A browser sends an empty file where none was chosen.
    private static Optional<StoredFile> file(@Nullable MultipartFile sent, Typed typed) {
        return sent == null || sent.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        typed.taken("document", Papers.read(sent, "stored.refusal.kind")));
    }
}
