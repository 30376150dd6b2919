package vn.chungtay.documents;

import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.chungtay.shared.Refusal;

/// What is wrong in a file, and where; line and column count from 1, 0 where there is no place to
/// point at (a missing file).
public record Problem(String file, int line, int column, Refusal reason) {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");

    /// The problem as people read it: `targets.yaml, dòng 12: …`.
    public String sentence(MessageSource messages) {
        String why = messages.getMessage(reason.key(), reason.arguments().toArray(), VIETNAMESE);
        return line == 0
                ? messages.getMessage(
                        "documents.problem.in-file", new Object[] {file, why}, VIETNAMESE)
                : messages.getMessage(
                        "documents.problem.at-line",
                        new Object[] {file, String.valueOf(line), why},
                        VIETNAMESE);
    }
}
