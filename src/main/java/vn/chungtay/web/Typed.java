package vn.chungtay.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;

/// Reads the words somebody typed into a form and gathers everything that is wrong with them.
public final class Typed {
    /// A line of a form.
    public static final int LINE = 300;

    /// Some paragraphs.
    public static final int PROSE = 4_000;

    private final Texts texts;
    private final List<FieldError> errors = new ArrayList<>();

    public Typed(Texts texts) {
        this.texts = texts;
    }

    /// A text that may not be empty, and not too long.
    ///
    /// @param label the key of what the field is called
    public String due(String field, String label, @Nullable String typed, int longest) {
        var text = Prose.of(Objects.requireNonNullElse(typed, ""));
        if (text.isEmpty()) {
            wrong(field, "typed.refusal.missing", texts.text(label));
        } else {
            limit(field, text, longest);
        }
        return text;
    }

    /// A text that may be empty.
    public String free(String field, @Nullable String typed) {
        var text = Prose.of(Objects.requireNonNullElse(typed, ""));
        limit(field, text, PROSE);
        return text;
    }

    /// The day that was typed; nothing where it is none, which is told at the field.
    public @Nullable LocalDate day(String field, @Nullable String typed) {
        return taken(field, DateText.read(Objects.requireNonNullElse(typed, "")));
    }

    /// What was read; nothing where it was refused, and every reason told at the field.
    public <T> @Nullable T taken(String field, Outcome<T> read) {
        return switch (read) {
            case Outcome.Accepted<T>(var value) -> value;
            case Outcome.Refused<T>(var reasons) -> {
                reasons.forEach(r -> wrong(field, r.key(), r.arguments().toArray()));
                yield null;
            }
        };
    }

    public void wrong(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, texts.text(key, arguments)));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private void limit(String field, String text, int longest) {
        if (text.length() > longest) {
            wrong(field, "typed.refusal.long", text.length(), longest);
        }
    }
}
