package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.documents.Papers;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Reads a form field by field and goes on after a mistake, so that all are told at once. What
/// could not be read is nothing; whoever asked looks at [#isRight()] before using any of it.
public final class FormReading {
    private static final int LONGEST = 2_000;

    private final Texts texts;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    public FormReading(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /// The fields of a document that was issued.
    interface DocumentFields {
        @Nullable String number();

        @Nullable String date();

        @Nullable String issuer();

        @Nullable MultipartFile document();
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public void refuse(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, texts.text(key, arguments)));
    }

    /// Words that have to be there.
    ///
    /// @param missing the key of what is said when they are not
    public Optional<String> words(String field, @Nullable String typed, String missing) {
        if (typed == null) {
            refuse(field, missing);
            return Optional.empty();
        }
        if (typed.length() > LONGEST) {
            refuse(field, "plan.refusal.long", typed.length(), LONGEST);
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    /// A day that is not still to come.
    public Optional<LocalDate> day(String field, @Nullable String typed) {
        var day = taken(field, DateText.read(Objects.toString(typed, "")));
        if (day.isPresent() && day.get().isAfter(today)) {
            refuse(field, "plan.refusal.day-to-come", day.get(), today);
            return Optional.empty();
        }
        return day;
    }

    Optional<NewIssued> document(DocumentFields typed) {
        var number =
                taken("number", DocumentNumber.read(Objects.toString(typed.number(), "")))
                        .map(DocumentNumber::toString);
        var date = day("date", typed.date());
        var issuer = words("issuer", typed.issuer(), "plan.refusal.issuer");
        var file = file("document", typed.document());
        return number.isPresent() && date.isPresent() && issuer.isPresent() && file.isPresent()
                ? Optional.of(new NewIssued(number.get(), date.get(), issuer.get(), file.get()))
                : Optional.empty();
    }

    /// Those that were chosen; a browser sends an empty one when none was.
    List<StoredFile> files(String field, @Nullable List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .flatMap(file -> file(field, file).stream())
                .toList();
    }

    public <T> Optional<T> taken(String field, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(var value) -> Optional.of(value);
            case Outcome.Refused<T>(var reasons) -> {
                reasons.forEach(r -> errors.add(new FieldError(field, texts.text(r))));
                yield Optional.empty();
            }
        };
    }

    private Optional<StoredFile> file(String field, @Nullable MultipartFile sent) {
        return taken(field, Papers.read(sent, "plan.refusal.file"));
    }
}
