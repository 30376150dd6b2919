package vn.chungtay.documents;

import java.util.List;
import vn.chungtay.shared.Refusal;

/// What is wrong in a file, and where; line and column count from 1, 0 where there is no place to
/// point at (a missing file).
public record Problem(String file, int line, int column, Refusal reason) {

    /// Where sentences come from: a message key and its arguments.
    @FunctionalInterface
    public interface Wording {
        String text(String key, Object... arguments);
    }

    /// The problem as people read it: `targets.yaml, dòng 12: …`.
    public String sentence(Wording wording) {
        String why = text(reason, wording);
        return line == 0
                ? wording.text("documents.problem.in-file", file, why)
                : wording.text("documents.problem.at-line", file, String.valueOf(line), why);
    }

    /// Why alone, where file and place stand beside it.
    public String message(Wording wording) {
        return text(reason, wording);
    }

    /// The same with something else said in place of a value, wherever the reason quotes it.
    public Problem saying(String instead, String value) {
        return new Problem(file, line, column, saying(reason, instead, value.strip()));
    }

    private static Refusal saying(Refusal reason, String instead, String value) {
        List<Object> arguments =
                reason.arguments().stream()
                        .map(a ->
                                a instanceof Refusal inner
                                        ? saying(inner, instead, value)
                                        : a.toString().strip().equals(value) ? instead : a)
                        .toList();
        return new Refusal(reason.key(), arguments);
    }

    /// A reason may quote another reason: the value of a column, and what is wrong with it.
    private static String text(Refusal reason, Wording wording) {
        Object[] arguments =
                reason.arguments().stream()
                        .map(a -> a instanceof Refusal inner ? text(inner, wording) : a)
                        .toArray();
        return wording.text(reason.key(), arguments);
    }
}
