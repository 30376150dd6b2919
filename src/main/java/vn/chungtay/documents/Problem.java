package vn.chungtay.documents;

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
        String why = wording.text(reason.key(), reason.arguments().toArray());
        return line == 0
                ? wording.text("documents.problem.in-file", file, why)
                : wording.text("documents.problem.at-line", file, String.valueOf(line), why);
    }
}
