package vn.chungtay.programme.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Likeness;
import vn.chungtay.documents.Problem;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;

/// The checks of what a definition means, beyond its schema. Every check notes its problem and goes
/// on, so that one reading finds them all; a value that cannot be read is replaced by a stand-in,
/// which is never stored because a file with a problem never is.
public final class Checks {
    private static final Period SOME_PERIOD = Period.fromCode("2000").orElseThrow();
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final Definition definition;
    private final List<Problem> problems = new ArrayList<>();

    public Checks(Definition definition) {
        this.definition = definition;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public void refuse(String pointer, String key, Object... arguments) {
        problems.add(definition.problemAt(pointer, new Refusal(key, List.of(arguments))));
    }

    public Period period(String pointer, String text) {
        return read(pointer, Period.read(text), SOME_PERIOD);
    }

    public @Nullable Period periodIfAny(String pointer, @Nullable String text) {
        return text == null ? null : period(pointer, text);
    }

    public LocalDate date(String pointer, String text) {
        return read(pointer, DateText.read(text), SOME_DAY);
    }

    /// The accepted value, or the stand-in and a problem for each refusal.
    public <T> T read(String pointer, Outcome<T> outcome, T standIn) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> reasons) -> {
                reasons.forEach(reason -> problems.add(definition.problemAt(pointer, reason)));
                yield standIn;
            }
        };
    }

    /// No code may stand for two things.
    public <T> void codesOnce(String list, List<T> things, Function<T, String> code) {
        codesOnce(new HashMap<>(), list, things, code);
    }

    /// The same, over several lists that share their codes; `seen` leads from code to line.
    public <T> void codesOnce(
            HashMap<String, Integer> seen, String list, List<T> things, Function<T, String> code) {
        for (int i = 0; i < things.size(); i++) {
            var pointer = list + "/" + i;
            var line = definition.lineOf(pointer);
            var before = seen.putIfAbsent(code.apply(things.get(i)), line);
            if (before != null) {
                refuse(
                        pointer,
                        "programme.refusal.code-twice",
                        code.apply(things.get(i)),
                        String.valueOf(before));
            }
        }
    }

    /// A time may not end before it begins.
    public void inOrder(String pointer, Period starts, Period ends) {
        if (starts.firstDay().isAfter(ends.lastDay())) {
            refuse(pointer, "programme.refusal.ends-before-start", ends.label(), starts.label());
        }
    }

    /// A body named by code must be one that `programme.yaml` declares.
    public void body(String pointer, String code, Optional<Set<String>> declared) {
        if (declared.isEmpty() || declared.get().contains(code)) {
            return;
        }
        Likeness.nearest(code, declared.get())
                .ifPresentOrElse(
                        meant -> refuse(pointer, "programme.refusal.body-meant", code, meant),
                        () -> refuse(pointer, "programme.refusal.body", code));
    }

    /// Several bodies: each declared, none named twice.
    public void bodies(String list, List<String> codes, Optional<Set<String>> declared) {
        var named = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var pointer = list + "/" + i;
            body(pointer, codes.get(i), declared);
            if (!named.add(codes.get(i))) {
                refuse(pointer, "programme.refusal.body-twice", codes.get(i));
            }
        }
    }
}
